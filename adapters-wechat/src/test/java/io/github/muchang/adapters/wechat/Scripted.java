package io.github.muchang.adapters.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform that says what it was told to say, path by path, the last again and again; and remembers what it was asked. */
final class Scripted implements AutoCloseable {
    static final String TOKEN = "/cgi-bin/gettoken";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each answer takes 40 ms
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Reply>> replies = new TreeMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private int tokens;

    Scripted() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What is answered to a path, in this order. */
    Scripted saying(String path, String... bodies) {
        for (String body : bodies) {
            reply(path, new Reply(200, body, false));
        }
        return this;
    }

    synchronized Scripted reply(String path, Reply reply) {
        replies.computeIfAbsent(path, any -> new ArrayDeque<>()).addLast(reply);
        return this;
    }

    synchronized void forget(String path) {
        replies.remove(path);
    }

    synchronized List<Seen> seen(String path) {
        return seen.stream().filter(each -> each.path().equals(path)).toList();
    }

    Endpoint endpoint(InstantSource clock) {
        return Endpoint.weCom(HTTP, clock)
                .at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .timeout(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getQuery();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = next(new Seen(path, query == null ? "" : query, body));
            if (reply.hangs()) {
                closing.await();
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next(Seen asked) {
        seen.add(asked);
        Deque<Reply> of = replies.get(asked.path());
        if (of == null && asked.path().equals(TOKEN)) {
            return new Reply(200, "{\"access_token\":\"token-" + ++tokens + "\",\"expires_in\":7200}", false);
        }
        if (of == null) {
            return new Reply(404, "", false);
        }
        return of.size() == 1 ? of.getFirst() : of.removeFirst();
    }

    /** What is answered. */
    record Reply(int status, String body, boolean hangs) {
        static final Reply HANGING = new Reply(200, "", true);
    }

    /** What was asked. */
    record Seen(String path, String query, String body) {}
}
