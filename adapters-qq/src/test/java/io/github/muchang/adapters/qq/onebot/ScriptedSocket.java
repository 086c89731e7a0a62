package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;

/** An implementation's forward WebSocket, which does with each request what it was told. */
final class ScriptedSocket extends WebSocketServer implements AutoCloseable {
    final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    volatile boolean deaf; // to pings
    final List<String> tokens = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final BiConsumer<WebSocket, JsonNode> doing;

    ScriptedSocket(BiConsumer<WebSocket, JsonNode> doing) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.doing = doing;
        setDaemon(true);
        start();
        try {
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** One that answers every request with what is given as data. */
    static ScriptedSocket answering(String data) {
        return new ScriptedSocket((connection, asked) -> connection.send(
                "{\"status\":\"ok\",\"retcode\":0,\"data\":" + data + ",\"echo\":" + asked.path("echo") + "}"));
    }

    Endpoint endpoint() {
        return Endpoint.of(House.RISK, HttpClient.newHttpClient(), URI.create("ws://127.0.0.1:" + getPort()))
                .token(ScriptedOneBot.TOKEN)
                .timeout(Duration.ofSeconds(5));
    }

    /** The next connection. */
    WebSocket next() {
        try {
            WebSocket next = opened.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("a connection within ten seconds").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        paths.add(handshake.getResourceDescriptor());
        tokens.add(handshake.getFieldValue("Authorization"));
        opened.add(connection);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onMessage(WebSocket connection, String message) {
        doing.accept(connection, Samples.parsed(message));
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        if (!deaf) {
            super.onWebsocketPing(connection, ping);
        }
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {}

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
