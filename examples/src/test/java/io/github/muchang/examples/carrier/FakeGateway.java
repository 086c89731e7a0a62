package io.github.muchang.examples.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.TriedPlatform;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as its makers describe it, on a free port of this machine. */
final class FakeGateway implements TriedPlatform, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<String> known = new TreeSet<>();
    private final List<Seen> seen = new ArrayList<>();
    private Situation situation = Situation.WELL;
    private HttpServer server = listen(0);

    @Override
    public Carrier carrier() {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
        return new ParcelSms(HttpClient.newHttpClient(), uri, Duration.ofMillis(400));
    }

    @Override
    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void stage(Situation next) {
        int port = server.getAddress().getPort();
        synchronized (this) {
            if (situation == Situation.DOWN && next != Situation.DOWN) {
                server = listen(port);
            }
            situation = next;
        }
        if (next == Situation.DOWN) {
            server.stop(0);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            listening.setExecutor(threads);
            listening.createContext("/messages", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Situation here = here();
        switch (here) {
            case TOO_FAST -> answer(exchange, 429, "");
            case BLOCKED -> answer(exchange, 403, "");
            case TALKING_NONSENSE -> answer(exchange, 200, "<html>please log in</html>");
            case HANGING -> hang();
            case NEXT_REPLY_LOST -> take(message);
            default -> answer(exchange, 200, take(message));
        }
        exchange.close();
    }

    private synchronized Situation here() {
        Situation here = situation;
        situation = here == Situation.NEXT_REPLY_LOST ? Situation.WELL : here;
        return here;
    }

    private synchronized String take(JsonNode message) {
        String id = message.required("id").stringValue();
        if (known.add(id)) {
            seen.add(new Seen(
                    message.required("to").stringValue(),
                    message.required("text").stringValue()));
        }
        return JSON.createObjectNode().put("receipt", "sms-" + id).toString();
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "7");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
