package io.github.muchang.testkit.qq;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;

/**
 * A client of a WebSocket that waits for what it is told, at most 10 s. Not the JDK's: that one does not tell of every connection that ends without a close
 * frame, neither in JDK 17 nor in 25.
 */
final class GatewayClient implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<Boolean> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
    private final Socket socket;

    /**
     * Connects.
     *
     * @throws Refused if it is not let in
     */
    GatewayClient(URI address, String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        socket = new Socket(address, given);
        socket.setDaemon(true);
        socket.setConnectionLostTimeout(0);
        socket.connect();
        if (!taken(opened, "did not connect")) {
            throw new Refused();
        }
    }

    void say(String json) {
        socket.send(json.replace('\'', '"'));
    }

    JsonNode next() {
        return taken(said, "nothing was said");
    }

    /** The types of the next so many events. */
    List<String> types(int events) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            types.add(next().path("t").asString("none"));
        }
        return types;
    }

    /** The code with which the connection ended; 1006 if it broke off. */
    int end() {
        return taken(ended, "did not end");
    }

    /** That nothing but this was said before the answer to a heartbeat. */
    boolean isSilent() {
        say("{'op':1,'d':null}");
        return next().path("op").asInt() == 11;
    }

    /** Breaks off without a word. */
    @Override
    public void close() {
        socket.closeConnection(1006, "the test is over");
    }

    private static <T> T taken(BlockingQueue<T> from, String missing) {
        try {
            T next = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(missing);
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** It was not let in. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Socket extends WebSocketClient {
        Socket(URI address, Map<String, String> headers) {
            super(address, headers);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            opened.add(true);
        }

        @Override
        public void onMessage(String message) {
            said.add(QqClient.MAPPER.readTree(message));
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            opened.add(false);
            ended.add(code);
        }

        @Override
        public void onError(Exception error) {
            // What breaks ends the connection, of which onClose tells.
        }
    }
}
