package io.github.muchang.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PosterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer host;
    private volatile int status = 200;
    private volatile long length;
    private volatile String answer = "";

    PosterTest() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        host.createContext("/", exchange -> {
            try (exchange) {
                heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Name") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(status, length);
                if (length >= 0) {
                    exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        host.start();
    }

    @AfterEach
    void close() {
        host.stop(0);
    }

    @Test
    void what_is_posted_arrives_as_it_is() {
        answers(200, 6, "好的");

        Poster.Said said = post("/hook?a=1", "你好");

        assertThat(heard).containsExactly("POST /hook?a=1 n 你好");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body()).asString(StandardCharsets.UTF_8).isEqualTo("好的");
    }

    @Test
    void an_answer_in_chunks_is_read_to_its_end() {
        answers(500, 0, "x".repeat(100_000));

        Poster.Said said = post("", "x");

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.body()).hasSize(100_000);
    }

    @Test
    void every_post_arrives_although_each_connection_is_closed_after_its_answer() {
        answers(204, -1, "");

        for (int i = 0; i < 500; i++) {
            assertThat(post("", Integer.toString(i)).status()).isEqualTo(204);
        }

        assertThat(heard).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void no_answer_has_no_status() throws IOException {
        URI nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }

        assertThat(Poster.post(nobody, PATIENCE, Map.of(), new byte[0]).status())
                .isZero();
        answers(200, 10, "short");
        assertThat(post("", "x").status()).isZero();
    }

    private void answers(int code, long bytes, String body) {
        status = code;
        length = bytes;
        answer = body;
    }

    private Poster.Said post(String path, String body) {
        URI address = URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
        return Poster.post(address, PATIENCE, Map.of("X-Name", "n"), body.getBytes(StandardCharsets.UTF_8));
    }
}
