package io.github.muchang.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<String> upgrades = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/teapot", exchange -> {
            upgrades.addAll(exchange.getRequestHeaders().getOrDefault("Upgrade", List.of()));
            exchange.sendResponseHeaders(418, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(closing);
        });
        server.createContext("/hangs-up", exchange -> {
            throw new IOException("nobody is told this");
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void any_status_is_an_answer_and_nothing_is_upgraded() {
        HttpResponse<byte[]> answer = get("/teapot", LONG).orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).containsExactly('{', '}');
        assertThat(upgrades).isEmpty();
    }

    @Test
    void half_an_answer_is_unclear() {
        assertThat(get("/half", Duration.ofMillis(300))).isEqualTo(new Answer.Unclear<>("no answer in time"));
    }

    @Test
    void a_call_that_was_hung_up_on_is_unclear_and_says_nothing_but_its_type() {
        assertThat(get("/hangs-up?access_token=canary", LONG))
                .isInstanceOfSatisfying(Answer.Unclear.class, unclear -> assertThat(unclear.detail())
                        .matches("no answer: [A-Za-z]+"));
    }

    @Test
    void an_answer_without_end_is_not_gathered() {
        assertThat(get("/endless", LONG)).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void where_nobody_listens_nothing_was_done() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(Exchange.send(HTTP, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")), LONG))
                .isEqualTo(new Answer.Later<>(Exchange.UNREACHABLE, "not reached"));
    }

    private Answer<HttpResponse<byte[]>> get(String path, Duration longest) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return Exchange.send(HTTP, HttpRequest.newBuilder(address), longest);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
