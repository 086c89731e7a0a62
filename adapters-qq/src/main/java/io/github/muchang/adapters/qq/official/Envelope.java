package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.LenientJson;
import io.github.muchang.http.Naming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One thing that the platform posted or sent, unread: {@code {"id","op","s","t","d"}}. Prints nothing of it but its kind. */
final class Envelope {
    /** A dispatch: something happened. */
    static final int DISPATCH = 0;

    private static final List<String> MOMENTS = ImmutableList.of("timestamp", "apply_at", "joined_at");

    /** Of what is deeper or more, whatever has a meaning is read nevertheless; it is only not among the fields. */
    private static final int DEEPEST = 8;

    private static final int MOST_FIELDS = 1000;
    private static final int DIGITS = 32;

    private final JsonNode whole;
    private final long op;

    private Envelope(JsonNode whole, long op) {
        this.whole = whole;
        this.op = op;
    }

    /** Reads one; empty if it is none. */
    static Optional<Envelope> read(byte[] bytes) {
        return LenientJson.object(bytes)
                .flatMap(node -> LenientJson.number(node, "op").map(op -> new Envelope(node, op)));
    }

    JsonNode whole() {
        return whole;
    }

    long op() {
        return op;
    }

    /** What it is about; empty unless it is a dispatch. */
    Optional<String> name() {
        return LenientJson.text(whole, "t");
    }

    /** The platform's name for it. */
    Optional<String> id() {
        return LenientJson.text(whole, "id");
    }

    /** Its place among what one session of the gateway is sent. */
    Optional<Long> place() {
        return LenientJson.number(whole, "s");
    }

    /** What is in it. */
    JsonNode body() {
        return whole.path("d");
    }

    /** The event; at the time that it says, or else at this one. */
    Event event(String name, Instant otherwise) {
        TreeMap<String, String> fields = new TreeMap<>();
        flatten("", body(), 0, fields);
        fields.computeIfPresent("content", (key, words) -> Words.of(words, body()));
        return new Event(
                "qq:" + Naming.hash(identity(name), DIGITS),
                Naming.name("event", name),
                moment().orElse(otherwise),
                fields);
    }

    /** Who is told twice of a message is told under another envelope, and perhaps as another kind of message; its own id is the same. */
    private String identity(String name) {
        Optional<String> own = LenientJson.text(body(), "id");
        if (own.isPresent() && name.endsWith("MESSAGE_CREATE")) {
            return "message\0" + own.get();
        }
        if (own.isPresent() && name.equals("INTERACTION_CREATE")) {
            return "interaction\0" + own.get();
        }
        Optional<String> request = LenientJson.text(body(), "join_request_id");
        return request.map(each -> "request\0" + name + "\0" + each)
                .or(() -> id().map(each -> "envelope\0" + name + "\0" + each))
                .orElseGet(() -> "content\0" + name + "\0" + body());
    }

    private Optional<Instant> moment() {
        for (String each : MOMENTS) {
            Optional<Instant> found = Moments.read(body(), each);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void flatten(String name, JsonNode node, int depth, Map<String, String> into) {
        if (depth > DEEPEST || into.size() >= MOST_FIELDS) {
            return;
        }
        String prefix = name.isEmpty() ? "" : name + ".";
        if (node.isObject()) {
            node.properties().forEach(each -> flatten(prefix + each.getKey(), each.getValue(), depth + 1, into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size() && into.size() < MOST_FIELDS; i++) {
                flatten(prefix + i, node.get(i), depth + 1, into);
            }
        } else if (!name.isEmpty() && node.isValueNode() && !node.isNull()) {
            into.put(name, node.asString());
        }
    }

    @Override
    public String toString() {
        return "Envelope[op " + op + "]";
    }
}
