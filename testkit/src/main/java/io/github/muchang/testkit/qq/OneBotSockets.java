package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Loopback;
import io.github.muchang.testkit.fake.Sockets;
import io.github.muchang.testkit.fake.Trees;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** WebSockets that applications open: for actions, for events, or for both. Guarded by itself. */
final class OneBotSockets implements Sockets.Host, AutoCloseable {
    private static final Set<String> PATHS = Set.of("/", "/api", "/api/", "/event", "/event/");

    private final OneBotState state;
    private final OneBotDesk desk;
    private final OneBotToken token;
    private final Map<WebSocket, String> open = new LinkedHashMap<>();
    private final Sockets sockets;

    OneBotSockets(OneBotState state, OneBotDesk desk, OneBotToken token) {
        this.state = state;
        this.desk = desk;
        this.token = token;
        this.sockets = new Sockets(this);
    }

    URI address() {
        return sockets.address();
    }

    synchronized int connections() {
        return open.size();
    }

    synchronized void tells(ObjectNode event) {
        open.forEach((socket, path) -> {
            if (!path.startsWith("/api") && socket.isOpen()) {
                socket.send(Trees.text(event));
            }
        });
    }

    synchronized void closeAll(int code) {
        List.copyOf(open.keySet()).forEach(each -> each.close(code, "as the test wants it"));
    }

    synchronized void dropAll() {
        List.copyOf(open.keySet()).forEach(Sockets::drop);
    }

    @Override
    public boolean admits(ClientHandshake handshake) {
        boolean bears = state.settings.flavour == OneBotFlavour.NAPCAT || isGood(handshake);
        return PATHS.contains(path(handshake)) && bears;
    }

    @Override
    public void opened(WebSocket socket, ClientHandshake handshake) {
        if (!isGood(handshake)) {
            socket.send(Trees.text(desk.forbidden()));
            socket.close(CloseFrame.NORMAL, "token verify failed!");
            return;
        }
        synchronized (this) {
            open.put(socket, path(handshake));
        }
        if (!path(handshake).startsWith("/api")) {
            socket.send(Trees.text(connected(state)));
        }
    }

    /** What an application is told first. */
    static ObjectNode connected(OneBotState state) {
        return state.event("meta_event").put("meta_event_type", "lifecycle").put("sub_type", "connect");
    }

    @Override
    public void heard(WebSocket socket, String said) {
        boolean acts;
        synchronized (this) {
            acts = !open.getOrDefault(socket, "/event").startsWith("/event");
        }
        if (acts) {
            answer(desk, socket, said, "ws");
        }
    }

    /** Takes an action that was said over a WebSocket, and answers it there. */
    static void answer(OneBotDesk desk, WebSocket socket, String said, String transport) {
        JsonNode asked = Trees.read(said.getBytes(StandardCharsets.UTF_8));
        if (!asked.isObject() || asked.path("action").asString("").isEmpty()) {
            socket.send(Trees.text(desk.malformed()));
            return;
        }
        JsonNode params = asked.path("params").isObject() ? asked.path("params") : Trees.object();
        OneBotDesk.Outcome outcome = desk.take(asked.path("action").asString(""), params, asked.get("echo"), transport);
        switch (outcome.fault().kind()) {
            case REPLY_LOST, REQUEST_LOST -> Sockets.drop(socket);
            case NONSENSE -> socket.send("<html>");
            case NONE, CODE, STATUS, SLOW -> {
                if (socket.isOpen()) {
                    socket.send(Trees.text(outcome.answer()));
                }
            }
        }
    }

    @Override
    public synchronized void closed(WebSocket socket) {
        open.remove(socket);
    }

    @Override
    public void close() {
        sockets.close();
    }

    private boolean isGood(ClientHandshake handshake) {
        String resource = handshake.getResourceDescriptor();
        int mark = resource.indexOf('?');
        Map<String, String> query = Loopback.parameters(mark < 0 ? null : resource.substring(mark + 1));
        return token.isGood(OneBotToken.of(handshake.getFieldValue("Authorization"), query));
    }

    private static String path(ClientHandshake handshake) {
        String resource = handshake.getResourceDescriptor();
        int mark = resource.indexOf('?');
        return mark < 0 ? resource : resource.substring(0, mark);
    }
}
