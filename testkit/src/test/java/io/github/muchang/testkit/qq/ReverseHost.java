package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Sockets;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.jspecify.annotations.Nullable;

/** An application that a reverse WebSocket is opened to; waits for what it is told, at most 10 s. */
final class ReverseHost implements Sockets.Host, AutoCloseable {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private volatile @Nullable WebSocket last;
    private final Sockets sockets = new Sockets(this);

    URI address() {
        return sockets.address();
    }

    String next() {
        try {
            String next = said.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was said");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void say(String text) {
        WebSocket to = last;
        if (to == null) {
            throw new AssertionError("nobody is there");
        }
        to.send(text);
    }

    @Override
    public boolean admits(ClientHandshake handshake) {
        return true;
    }

    @Override
    public void opened(WebSocket socket, ClientHandshake handshake) {
        last = socket;
        said.add(handshake.getFieldValue("X-Self-ID") + " " + handshake.getFieldValue("X-Client-Role") + " "
                + handshake.getFieldValue("Authorization"));
    }

    @Override
    public void heard(WebSocket socket, String text) {
        said.add(text);
    }

    @Override
    public void closed(WebSocket socket) {
        said.add("closed");
    }

    @Override
    public void close() {
        sockets.close();
    }
}
