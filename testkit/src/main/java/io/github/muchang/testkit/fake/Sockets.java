package io.github.muchang.testkit.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * A server of WebSockets on a free port of this machine, whose threads end with {@link #close}. A host may close and drop connections while it holds a lock
 * of its own, and be told of closed ones under the same lock: it is told by a thread that holds no connection.
 */
public final class Sockets implements AutoCloseable {
    private static final int WAIT_SECONDS = 10;
    private static final int WORKERS = 2;

    private final Server server;

    /** Serves this host until it is closed. */
    public Sockets(Host host) {
        server = new Server(host);
        server.setConnectionLostTimeout(0);
        server.setReuseAddr(true);
        server.setDaemon(true);
        server.start();
        server.awaitStart();
    }

    /** Its address, without a path. */
    public URI address() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    /** Breaks a connection off without a word, and wakes the server, which would otherwise let go of it with the next one that speaks. */
    public static void drop(WebSocket socket) {
        SelectionKey key = socket instanceof WebSocketImpl here ? here.getSelectionKey() : null;
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
        if (key != null) {
            key.selector().wakeup();
        }
    }

    @Override
    public void close() {
        try {
            server.stop((int) TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.endings.shutdown();
    }

    /** What is done with the connections. */
    public interface Host {
        /** Whether a connection is let in; if not it is answered 404. */
        boolean admits(ClientHandshake handshake);

        /** A connection is there. */
        void opened(WebSocket socket, ClientHandshake handshake);

        /** A connection has said something. */
        void heard(WebSocket socket, String said);

        /** A connection is there no more, or will not be much longer. */
        void closed(WebSocket socket);
    }

    private static final class Server extends WebSocketServer {
        private final Host host;
        private final CountDownLatch started = new CountDownLatch(1);
        private final ThreadPoolExecutor endings = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Server::thread, new DiscardPolicy());

        Server(Host host) {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WORKERS);
            this.host = host;
        }

        void awaitStart() {
            try {
                if (!started.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no WebSocket server within " + WAIT_SECONDS + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket socket, Draft draft, ClientHandshake handshake) throws InvalidDataException {
            ServerHandshakeBuilder answer = super.onWebsocketHandshakeReceivedAsServer(socket, draft, handshake);
            if (!host.admits(handshake)) {
                throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not admitted");
            }
            return answer;
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            host.opened(socket, handshake);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            host.heard(socket, message);
        }

        /** Called by a thread that holds the connection, for which another may wait that holds the host. */
        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            endings.execute(() -> host.closed(socket));
        }

        @Override
        public void onError(WebSocket socket, Exception error) {
            // What breaks on one connection ends that connection, of which onClose tells.
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "fake-sockets-endings");
            thread.setDaemon(true);
            return thread;
        }
    }
}
