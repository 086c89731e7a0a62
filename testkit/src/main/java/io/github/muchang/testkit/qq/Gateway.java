package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Sockets;
import io.github.muchang.testkit.fake.Trees;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The WebSocket gateway: its connections, the sessions they identify or resume, and what is told to them. Guarded by itself. */
final class Gateway implements Sockets.Host, AutoCloseable {
    private final Platform platform;
    private final Tokens tokens;
    private final String appid;
    private final Set<WebSocket> connections = new LinkedHashSet<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private final QqGateway.Counts counts = new QqGateway.Counts();
    private final Sockets sockets;
    private int permitted;
    private int losing;
    private boolean silent;

    Gateway(Platform platform, Tokens tokens, FakeQqBotBuilder settings) {
        this.platform = platform;
        this.tokens = tokens;
        this.appid = settings.appid;
        this.permitted = settings.intents;
        this.sockets = new Sockets(this);
    }

    void open(Routes routes) {
        routes.add(
                "GET /gateway",
                ask -> Answer.ok(Trees.object().put("url", address().toString())));
        routes.add("GET /gateway/bot", ask -> {
            ObjectNode answer = Trees.object().put("url", address().toString()).put("shards", 1);
            long most = platform.quotas().of("gateway-starts");
            answer.putObject("session_start_limit")
                    .put("total", most)
                    .put("remaining", Math.max(0, most - counts().identified()))
                    .put("reset_after", 86_400_000L)
                    .put("max_concurrency", 1);
            return Answer.ok(answer);
        });
    }

    URI address() {
        return sockets.address().resolve("/websocket/");
    }

    synchronized QqGateway.Counts counts() {
        return new QqGateway.Counts(counts);
    }

    /** Tells everybody who has asked for such an event. */
    synchronized void tells(Happening event) {
        boolean lost = losing > 0;
        losing -= lost ? 1 : 0;
        for (Session each : sessions.values()) {
            if (each.wants(event)) {
                String frame = each.next(event.id(), event.type(), event.data());
                if (!lost) {
                    each.say(frame);
                }
            }
        }
    }

    synchronized int identified() {
        return (int) sessions.values().stream()
                .filter(each -> each.socket != null && each.socket.isOpen())
                .count();
    }

    synchronized void permit(int intents) {
        permitted = intents;
    }

    synchronized void lose(int events) {
        losing += events;
    }

    synchronized void keepSilent(boolean now) {
        silent = now;
    }

    synchronized void refuse(int code, int times) {
        for (int i = 0; i < times; i++) {
            refusals.addLast(code);
        }
    }

    synchronized void sayToAll(ObjectNode frame) {
        connections().forEach(each -> each.send(Trees.text(frame)));
    }

    synchronized void forget() {
        sessions.clear();
    }

    synchronized void closeAll(int code) {
        if (code == 4006 || code == 4007 || (code >= 4900 && code <= 4913)) {
            forget();
        }
        connections().forEach(each -> each.close(code, "as the test wants it"));
    }

    synchronized void dropAll() {
        connections().forEach(Sockets::drop);
    }

    @Override
    public boolean admits(ClientHandshake handshake) {
        return true;
    }

    @Override
    public synchronized void opened(WebSocket socket, ClientHandshake handshake) {
        if (platform.quotas().isBeyond("gateway-connections", connections.size() + 1L)) {
            platform.quotas().note("gateway-connections", "gateway");
            socket.close(4008, "too many connections");
            return;
        }
        connections.add(socket);
        ObjectNode hello = Trees.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", platform.quotas().of("heartbeat-milliseconds"));
        socket.send(Trees.text(hello));
    }

    @Override
    public synchronized void heard(WebSocket socket, String said) {
        JsonNode frame = Trees.read(said.getBytes(StandardCharsets.UTF_8));
        if (!frame.isObject()) {
            socket.close(4002, "no JSON object");
            return;
        }
        switch (frame.path("op").asInt(-1)) {
            case 1 -> beat(socket);
            case 2 -> identify(socket, frame.path("d"));
            case 6 -> resume(socket, frame.path("d"));
            default -> socket.close(4001, "unknown op");
        }
    }

    @Override
    public synchronized void closed(WebSocket socket) {
        connections.remove(socket);
        sessions.values().stream().filter(each -> each.socket == socket).forEach(each -> each.socket = null);
    }

    @Override
    public void close() {
        sockets.close();
    }

    private List<WebSocket> connections() {
        return new ArrayList<>(connections);
    }

    private void beat(WebSocket socket) {
        counts.heartbeats++;
        if (!silent) {
            socket.send("{\"op\":11}");
        }
    }

    private boolean isRefused(WebSocket socket, JsonNode data) {
        Integer code = refusals.pollFirst();
        if (code == null && tokens.isBanned()) {
            code = 4915;
        }
        if (code == null && !tokens.isGood(data.path("token").asString(""))) {
            code = 4004;
        }
        if (code != null) {
            socket.close(code, "refused");
        }
        return code != null;
    }

    private void identify(WebSocket socket, JsonNode data) {
        if (isRefused(socket, data)) {
            return;
        }
        int intents = data.path("intents").asInt(0);
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        if (shards < 1 || shard < 0 || shard >= shards) {
            socket.close(4010, "shard");
        } else if (intents <= 0) {
            socket.close(4013, "intents");
        } else if ((intents & ~permitted) != 0) {
            socket.close(4014, "intents without permission");
        } else if (platform.quotas().isBeyond("gateway-starts", counts.identified + 1L)) {
            platform.quotas().note("gateway-starts", "gateway");
            socket.close(4008, "too many starts");
        } else {
            start(socket, new Session(platform.uuid("session"), intents, shard, shards, socket));
        }
    }

    private void start(WebSocket socket, Session session) {
        counts.identified++;
        sessions.values().removeIf(each -> each.socket == socket || (each.socket == null && each.isSameShard(session)));
        sessions.put(session.id, session);
        ObjectNode ready = Trees.object().put("version", 1).put("session_id", session.id);
        ready.putObject("user").put("id", appid).put("username", People.ROBOT).put("bot", true);
        session.describe(ready);
        session.say(session.next("", "READY", ready));
    }

    private void resume(WebSocket socket, JsonNode data) {
        if (isRefused(socket, data)) {
            return;
        }
        Session session = sessions.get(data.path("session_id").asString(""));
        long sequence = data.path("seq").asLong(-1);
        if (session == null) {
            socket.send("{\"op\":9,\"d\":false}");
            return;
        }
        if (sequence < 0 || sequence > session.sequence()) {
            sessions.remove(session.id);
            socket.close(4007, "seq");
            return;
        }
        counts.resumed++;
        WebSocket before = session.socket;
        session.socket = socket;
        if (before != null && before != socket) {
            before.close(4009, "resumed elsewhere");
        }
        session.after(sequence).forEach(session::say);
        session.say(Trees.text(Trees.object()
                .put("op", 0)
                .put("s", session.sequence())
                .put("t", "RESUMED")
                .put("d", "")));
    }
}
