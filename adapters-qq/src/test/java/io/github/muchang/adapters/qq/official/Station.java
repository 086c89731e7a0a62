package io.github.muchang.adapters.qq.official;

import com.sun.net.httpserver.HttpServer;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that says what the test wants it to say, and a source of tokens. */
final class Station implements AutoCloseable, AccessTokenSource {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration HEARTBEAT = Duration.ofSeconds(45);
    static final Duration GREETING = Duration.ofSeconds(14);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<Peer> arrived = new LinkedBlockingQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final WebSocketServer sockets = new Sockets();
    private final HttpServer http;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<AccessToken> refused = new CopyOnWriteArrayList<>();
    private volatile String limit = "{\"total\":1000,\"remaining\":999,\"reset_after\":14400000,\"max_concurrency\":1}";
    private volatile int status = 200;
    private volatile String path = "/gateway/bot";

    Station() throws IOException, InterruptedException {
        sockets.setReuseAddr(true);
        sockets.start();
        started.await();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            try (exchange) {
                authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                boolean there = exchange.getRequestURI().getPath().equals(path);
                byte[] body = ("{\"url\":\"ws://127.0.0.1:" + sockets.getPort()
                                + "/websocket\",\"shards\":1,\"session_start_limit\":" + limit + "}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(there ? status : 404, there && status == 200 ? body.length : -1);
                if (there && status == 200) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
        http.start();
    }

    Endpoint endpoint() {
        return Endpoint.of(HTTP, Posted.CLOCK)
                .at(URI.create("http://127.0.0.1:" + http.getAddress().getPort()))
                .timeout(GREETING.dividedBy(2));
    }

    Gateway gateway() {
        return Gateway.of(House.DOMAIN, House.BOT, endpoint(), this);
    }

    void sessions(String startLimit) {
        limit = startLimit;
    }

    void status(int code) {
        status = code;
    }

    void only(String there) {
        path = there;
    }

    List<String> authorizations() {
        return authorizations;
    }

    List<AccessToken> refused() {
        return refused;
    }

    @Override
    public Answer<AccessToken> current() {
        return new Answer.Given<>(AccessToken.of("canary-token-" + refused.size()));
    }

    @Override
    public void refused(AccessToken token) {
        refused.add(token);
    }

    /** The next connection. */
    Peer peer() throws InterruptedException {
        return Objects.requireNonNull(arrived.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nobody connects");
    }

    /** The next connection, greeted; answers after it has said who it is. */
    Peer greeted() throws InterruptedException {
        Peer peer = peer();
        peer.hello();
        return peer;
    }

    /** The next connection, whose session has begun. */
    Peer ready(String session) throws InterruptedException {
        Peer peer = greeted();
        peer.said(2);
        peer.send("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"session_id\":\"" + session + "\",\"shard\":[0,1]}}");
        return peer;
    }

    @Override
    public void close() {
        try {
            sockets.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
    }

    /** One connection, from this side. */
    static final class Peer {
        private final WebSocket socket;
        private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();

        Peer(WebSocket socket) {
            this.socket = socket;
        }

        WebSocket socket() {
            return socket;
        }

        void hello() {
            send("{\"op\":10,\"d\":{\"heartbeat_interval\":" + HEARTBEAT.toMillis() + "}}");
        }

        void send(String text) {
            socket.send(text);
        }

        /** A message of a user, at a place of the session. */
        void message(int place) {
            send(message(place, ""));
        }

        static String message(int place, String words) {
            return "{\"op\":0,\"s\":" + place + ",\"id\":\"C2C_MESSAGE_CREATE:" + place
                    + "\",\"t\":\"C2C_MESSAGE_CREATE\",\"d\":{\"id\":\"m-" + place
                    + "\",\"author\":{\"user_openid\":\"canary-user\"},\"content\":\"" + words
                    + "\",\"timestamp\":" + (1784570000 + place) + "}}";
        }

        void close(int code) {
            socket.close(code, "canary-reason");
        }

        /** The next thing that it says, which is of this kind; answers what is in it. */
        JsonNode said(int op) throws InterruptedException {
            JsonNode next =
                    Objects.requireNonNull(said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing is said");
            if (next.path("op").asInt() != op) {
                throw new AssertionError(next.path("op") + " is said, not " + op);
            }
            return next.path("d");
        }
    }

    private final class Sockets extends WebSocketServer {
        Sockets() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            Peer peer = new Peer(socket);
            socket.setAttachment(peer);
            arrived.add(peer);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            socket.<Peer>getAttachment().said.add(JSON.readTree(text));
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket socket, Exception e) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
