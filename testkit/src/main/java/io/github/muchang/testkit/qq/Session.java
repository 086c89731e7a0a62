package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot was told since it identified itself, over all the connections that resume it. */
final class Session {
    final String id;
    private final int intents;
    private final int shard;
    private final int shards;
    private final List<String> log = new ArrayList<>();

    @Nullable
    WebSocket socket;

    Session(String id, int intents, int shard, int shards, WebSocket socket) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
        this.shards = shards;
        this.socket = socket;
    }

    boolean wants(Happening event) {
        return (intents & event.intent()) != 0 && Math.floorMod(event.about().hashCode(), shards) == shard;
    }

    boolean isSameShard(Session other) {
        return shard == other.shard && shards == other.shards;
    }

    /** Says in which shard it is. */
    void describe(ObjectNode ready) {
        ready.putArray("shard").add(shard).add(shards);
    }

    long sequence() {
        return log.size();
    }

    /** The frame of the next event, which is kept for whoever resumes. */
    String next(String eventId, String type, JsonNode data) {
        ObjectNode frame = Trees.object();
        if (!eventId.isEmpty()) {
            frame.put("id", eventId);
        }
        frame.put("op", 0).put("s", sequence() + 1).put("t", type).set("d", data);
        log.add(Trees.text(frame));
        return log.get(log.size() - 1);
    }

    List<String> after(long sequence) {
        return List.copyOf(log.subList((int) sequence, log.size()));
    }

    void say(String frame) {
        WebSocket to = socket;
        if (to != null && to.isOpen()) {
            to.send(frame);
        }
    }
}
