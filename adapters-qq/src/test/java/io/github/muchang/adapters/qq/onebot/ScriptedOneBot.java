package io.github.muchang.adapters.qq.onebot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** An implementation over HTTP that says what it was told to say, action by action, the last again and again; and remembers what it was asked. */
final class ScriptedOneBot implements AutoCloseable {
    static final String TOKEN = "canary-token";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each answer takes 40 ms
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Said>> script = new TreeMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    ScriptedOneBot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    ScriptedOneBot saying(String action, String... bodies) {
        for (String body : bodies) {
            saying(action, new Said(200, body, Trouble.NONE));
        }
        return this;
    }

    synchronized ScriptedOneBot saying(String action, Said said) {
        script.computeIfAbsent(action, any -> new ArrayDeque<>()).addLast(said);
        return this;
    }

    synchronized ScriptedOneBot forget(String action) {
        script.remove(action);
        return this;
    }

    synchronized List<Asked> asked(String action) {
        return asked.stream().filter(each -> each.action().equals(action)).toList();
    }

    Endpoint endpoint(HttpClient http) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return Endpoint.of(House.RISK, http, address).token(TOKEN).timeout(Duration.ofSeconds(5));
    }

    HttpLine line() {
        return HttpLine.to(House.RISK, endpoint(HttpClient.newHttpClient()));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String action = exchange.getRequestURI().getPath().substring(1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Said said = next(new Asked(
                    action,
                    Samples.parsed(body),
                    exchange.getRequestHeaders().getFirst("Authorization") == null
                            ? ""
                            : exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().containsKey("Upgrade")));
            if (said.trouble() == Trouble.HANGS) {
                closing.await();
            }
            if (said.trouble() != Trouble.NONE) {
                return;
            }
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Said next(Asked what) {
        asked.add(what);
        Deque<Said> of = script.get(what.action());
        if (of == null) {
            return new Said(404, "", Trouble.NONE);
        }
        return of.size() == 1 ? of.getFirst() : of.removeFirst();
    }

    enum Trouble {
        NONE,
        HANGS,
        BREAKS
    }

    /** What is answered. */
    record Said(int status, String body, Trouble trouble) {
        static Said of(int status, String body) {
            return new Said(status, body, Trouble.NONE);
        }

        static Said with(Trouble trouble) {
            return new Said(200, "", trouble);
        }
    }

    /** What was asked. */
    record Asked(String action, JsonNode parameters, String authorization, boolean upgrading) {}
}
