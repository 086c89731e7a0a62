package io.github.muchang.testkit.fake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a free port of this machine, with a bounded number of threads that keep no program alive. */
public final class Loopback implements AutoCloseable {
    private static final int THREADS = 16;

    static {
        // Without it the server's second packet waits for the client's acknowledgement of the first: 40 ms for each
        // call.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    /** Answers under this name until it is closed. */
    public Loopback(String name, Function<Request, Reply> answering) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answering));
        server.start();
    }

    /** Its address, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void serve(HttpExchange exchange, Function<Request, Reply> answering) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    parameters(exchange.getRequestURI().getRawQuery()),
                    headers(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            Reply reply = answering.apply(request);
            if (reply.body.length > 0) {
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            }
            reply.headers.forEach(exchange.getResponseHeaders()::set);
            // A reply that breaks off: a connection that just ends would make some clients ask again by themselves.
            exchange.sendResponseHeaders(
                    reply.status, reply.lost ? reply.body.length + 1L : nonEmpty(reply.body.length));
            if (!reply.lost) {
                exchange.getResponseBody().write(reply.body);
            }
        }
    }

    private static Map<String, String> headers(Headers given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    private static long nonEmpty(long length) {
        return length == 0 ? -1 : length;
    }

    /** The parameters of a query, decoded. */
    public static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new TreeMap<>();
        if (query != null) {
            for (String each : query.split("&", -1)) {
                int equals = each.indexOf('=');
                String name = equals < 0 ? each : each.substring(0, equals);
                String value = equals < 0 ? "" : each.substring(equals + 1);
                parameters.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What was asked. The names of its headers may be looked up in any case. */
    public static final class Request {
        public final String method;
        public final String path;
        public final Map<String, String> query;
        public final Map<String, String> headers;
        public final byte[] body;

        Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.headers = headers;
            this.body = body;
        }

        /** The first value of this header; empty if it is not there. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What is answered, or gets lost on its way. */
    public static final class Reply {
        public final int status;
        public final byte[] body;
        public final boolean lost;
        public final Map<String, String> headers;

        /** Without headers of its own. */
        public Reply(int status, byte[] body, boolean lost) {
            this(status, body, lost, Map.of());
        }

        public Reply(int status, byte[] body, boolean lost, Map<String, String> headers) {
            this.status = status;
            this.body = body;
            this.lost = lost;
            this.headers = headers;
        }
    }
}
