package io.github.muchang.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket.Listener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.junit.jupiter.api.Test;

class SocketsTest {
    private static final long PATIENCE_SECONDS = 10;

    @Test
    void a_host_closes_under_its_lock_what_breaks_off_meanwhile() throws InterruptedException {
        Guarded host = new Guarded();
        try (Sockets sockets = new Sockets(host)) {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(sockets.address(), new Listener() {})
                    .join();
            WebSocket socket = host.opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(socket).isNotNull();
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch broken = new CountDownLatch(1);
            Thread breaking = started(() -> {
                await(held);
                Sockets.drop(socket);
                broken.countDown();
            });
            Thread closing = started(() -> {
                synchronized (host) {
                    held.countDown();
                    await(broken);
                    socket.close(1001, "as the test wants it");
                }
            });

            breaking.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertThat(broken.getCount()).as("broken off beside the lock").isZero();
            closing.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertThat(closing.isAlive()).isFalse();
            assertThat(host.closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isSameAs(socket);
        }
    }

    private static Thread started(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS * 2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A host that is told of everything under its lock. */
    private static final class Guarded implements Sockets.Host {
        private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
        private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();

        @Override
        public boolean admits(ClientHandshake handshake) {
            return true;
        }

        @Override
        public synchronized void opened(WebSocket socket, ClientHandshake handshake) {
            opened.add(socket);
        }

        @Override
        public void heard(WebSocket socket, String said) {
            // Nothing is said here.
        }

        @Override
        public synchronized void closed(WebSocket socket) {
            closed.add(socket);
        }
    }
}
