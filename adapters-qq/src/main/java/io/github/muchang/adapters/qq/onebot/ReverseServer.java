package io.github.muchang.adapters.qq.onebot;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/**
 * A ready server for {@link ReverseSocket}, on org.java-websocket, which has to be on the class path: nothing else in this module needs it. That library
 * has threads of its own, daemons here, and tells what it receives if its loggers are at TRACE: leave them off.
 */
public final class ReverseServer implements AutoCloseable {
    private final Server server;

    private ReverseServer(Server server) {
        this.server = server;
    }

    /**
     * Listens until it is closed.
     *
     * @param risk that it is known and accepted
     * @param where port 0 for any; let it be an address that only the implementation reaches
     * @throws IllegalStateException if it cannot listen there
     */
    public static ReverseServer open(AcceptedRisk risk, InetSocketAddress where, ReverseSocket socket) {
        Objects.requireNonNull(risk, "risk");
        Server server = new Server(where, Objects.requireNonNull(socket, "socket"));
        server.start();
        try {
            server.listening.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("cannot listen on port " + where.getPort(), e.getCause());
        }
        return new ReverseServer(server);
    }

    /** On which port it listens. */
    public int port() {
        return server.getPort();
    }

    /** Closes all connections, and listens no more. */
    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "ReverseServer[" + server.getPort() + "]";
    }

    private static final class Server extends WebSocketServer {
        private final ReverseSocket socket;
        private final CompletableFuture<Boolean> listening = new CompletableFuture<>();

        Server(InetSocketAddress where, ReverseSocket socket) {
            super(
                    where,
                    ImmutableList.<Draft>of(
                            new Draft_6455(ImmutableList.of(), ImmutableList.of(new Protocol("")), Frame.LONGEST)));
            this.socket = socket;
            setDaemon(true);
            setReuseAddr(true);
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
            try {
                socket.check(handshake(request));
            } catch (RejectedCallbackException e) {
                throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, e);
            }
            return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake request) {
            try {
                connection.setAttachment(socket.opened(handshake(request), connection::send));
            } catch (RejectedCallbackException e) {
                connection.close(CloseFrame.POLICY_VALIDATION);
            }
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            ReverseSocket.Peer peer = connection.getAttachment();
            if (peer != null) {
                try {
                    peer.text(message);
                } catch (RuntimeException e) { // it was not taken
                    connection.close(CloseFrame.UNEXPECTED_CONDITION);
                }
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            ReverseSocket.Peer peer = connection.getAttachment();
            if (peer != null) {
                peer.closed();
            }
        }

        @Override
        public void onError(WebSocket connection, Exception failure) {
            listening.completeExceptionally(failure);
        }

        @Override
        public void onStart() {
            listening.complete(true);
        }

        private static Callback handshake(ClientHandshake request) {
            Map<String, String> headers = new TreeMap<>();
            request.iterateHttpFields().forEachRemaining(name -> headers.put(name, request.getFieldValue(name)));
            Map<String, String> query = new TreeMap<>();
            int begin = request.getResourceDescriptor().indexOf('?');
            if (begin >= 0) {
                for (String each :
                        Splitter.on('&').split(request.getResourceDescriptor().substring(begin + 1))) {
                    int equals = each.indexOf('=');
                    if (equals > 0) {
                        query.put(each.substring(0, equals), decoded(each.substring(equals + 1)));
                    }
                }
            }
            return Callback.of(query, headers, new byte[0]);
        }

        private static String decoded(String value) {
            try {
                return URLDecoder.decode(value, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }
}
