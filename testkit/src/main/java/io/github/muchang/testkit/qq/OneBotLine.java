package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A WebSocket that a {@link FakeOneBot} opens to the application (reverse WebSocket), and can open again. Thread-safe. */
public final class OneBotLine implements AutoCloseable {
    private final OneBotState state;
    private final OneBotDesk desk;
    private final URI address;
    private final OneBotRole role;
    /** Changed by whoever holds the line, read by anybody: what is said on it may be answered while it is closed. */
    private volatile @Nullable Client client;

    OneBotLine(OneBotState state, OneBotDesk desk, URI address, OneBotRole role) {
        this.state = state;
        this.desk = desk;
        this.address = address;
        this.role = role;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        Client now = client;
        return now != null && now.isOpen();
    }

    /** Opens it anew, and says whether that worked within the fake's patience; ends the connection there was. */
    public synchronized boolean redials() {
        close();
        Client next = new Client(target(), headers());
        next.setConnectionLostTimeout(0);
        next.setDaemon(true);
        client = next;
        try {
            return next.connectBlocking(state.settings.patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Breaks it off without a word. */
    public void drops() {
        Client now = client;
        if (now != null) {
            now.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
        }
    }

    /** Closes it and waits for that. */
    @Override
    public synchronized void close() {
        Client now = client;
        if (now == null) {
            return;
        }
        try {
            now.closeBlocking();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client = null;
    }

    void tells(ObjectNode event) {
        Client now = client;
        if (role != OneBotRole.API && now != null && now.isOpen()) {
            now.send(Trees.text(event));
        }
    }

    private URI target() {
        boolean inQuery = state.settings.flavour == OneBotFlavour.ONEBOTS && !state.settings.token.isEmpty();
        String more = (address.getRawQuery() == null ? "?" : "&") + "access_token=" + state.settings.token;
        return inQuery ? URI.create(address + more) : address;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        OneBotFlavour flavour = state.settings.flavour;
        headers.put("X-Self-ID", Long.toString(state.settings.selfId));
        headers.put("X-Client-Role", flavour == OneBotFlavour.NAPCAT ? OneBotRole.UNIVERSAL.word : role.word);
        if (flavour != OneBotFlavour.ONEBOTS && !state.settings.token.isEmpty()) {
            headers.put("Authorization", "Bearer " + state.settings.token);
        }
        return headers;
    }

    @Override
    public String toString() {
        return "OneBotLine[" + role + "]";
    }

    private final class Client extends WebSocketClient {
        Client(URI target, Map<String, String> headers) {
            super(target, headers);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            if (role != OneBotRole.API) {
                send(Trees.text(OneBotSockets.connected(state)));
            }
        }

        @Override
        public void onMessage(String said) {
            if (role != OneBotRole.EVENT) {
                OneBotSockets.answer(desk, this, said, "reverse-ws");
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            // Asked for by isOpen.
        }

        @Override
        public void onError(Exception error) {
            // What breaks ends the connection, which isOpen tells.
        }
    }
}
