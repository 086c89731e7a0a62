package io.github.muchang.adapters.qq.official;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.muchang.http.LenientJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A platform that says what it was told to say, path by path, the last again and again; and remembers what it was asked. */
final class Scripted implements AutoCloseable {
    static final String TOKEN = "/app/getAppAccessToken";
    static final String USER = "/v2/users/U1/messages";
    static final String GROUP = "/v2/groups/G1/messages";
    static final String SENT = "{\"id\":\"ROBOT1.0_1\",\"timestamp\":\"2026-07-21T10:30:00+08:00\"}";

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

    /** An error as the platform says it. */
    static String error(int code) {
        return "{\"err_code\":" + code + ",\"message\":\"某人的一句话\",\"trace_id\":\"t-1\"}";
    }

    /** What is answered to a path, in this order. */
    Scripted saying(String path, String... bodies) {
        for (String body : bodies) {
            reply(path, new Reply(200, body));
        }
        return this;
    }

    Scripted saying(String path, int status, String body) {
        return reply(path, new Reply(status, body));
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

    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Endpoint endpoint(InstantSource clock) {
        return Endpoint.of(HTTP, clock).at(address()).tokensAt(address());
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply = next(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                    new String(body, StandardCharsets.ISO_8859_1)));
            if (reply.status() == Reply.HANGING.status()) {
                closing.await();
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Tps-trace-ID", reply.trace());
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
            return new Reply(200, "{\"access_token\":\"token-" + ++tokens + "\",\"expires_in\":\"7200\"}");
        }
        if (of == null) {
            return new Reply(404, "");
        }
        return of.size() == 1 ? of.getFirst() : of.removeFirst();
    }

    /** What is answered; nothing at all with status 0. */
    record Reply(int status, String body, String trace) {
        static final Reply HANGING = new Reply(0, "");

        Reply(int status, String body) {
            this(status, body, "trace-1");
        }
    }

    /**
     * What was asked.
     *
     * @param raw the body, a character for each byte
     */
    record Seen(String method, String path, String query, String authorization, String raw) {
        byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        String body() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return LenientJson.object(bytes()).orElseThrow();
        }
    }
}
