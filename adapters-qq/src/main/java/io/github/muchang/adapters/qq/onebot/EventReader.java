package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.Naming;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads events: what they are called, and by what they are known again. */
final class EventReader {
    private static final int DIGITS = 32;

    /** What tells an event apart that has an id of a message or request in it; the rest may be told in several ways. */
    private static final ImmutableList<String> KEY = ImmutableList.of(
            "post_type",
            "message_type",
            "notice_type",
            "request_type",
            "sub_type",
            "time",
            "message_id",
            "flag",
            "group_id",
            "user_id",
            "operator_id");

    private EventReader() {}

    /**
     * An event of an account.
     *
     * @param account as we call it: what an event says of itself is another with every way it comes
     * @return empty if it has no kind or no time
     */
    static Optional<Event> read(JsonNode node, String account) {
        String type = Frame.text(node, "post_type");
        Optional<Instant> at = Frame.number(node, "time")
                .filter(each -> each > 0 && each < 7_258_118_400L)
                .map(Instant::ofEpochSecond)
                .filter(each -> Moments.inRange(each.toEpochMilli()));
        if (type.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        gather(node, "", fields);
        Optional<Segments> message =
                node.has("message") ? Optional.of(Segments.read(node.path("message"))) : Optional.empty();
        return Optional.of(new Event(
                "onebot:" + Naming.hash(key(node, account), DIGITS), name(node, type), at.get(), fields, message));
    }

    private static String name(JsonNode node, String type) {
        return Stream.of(type, "message_type", "notice_type", "request_type", "meta_event_type", "sub_type")
                .map(each -> each.equals(type) ? type : Frame.text(node, each))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String key(JsonNode node, String account) {
        if (Frame.scalar(node.path("message_id")).isPresent()
                || Frame.scalar(node.path("flag")).isPresent()) {
            return account
                    + KEY.stream()
                            .map(each -> "\n" + Frame.scalar(node.path(each)).orElse(""))
                            .collect(Collectors.joining());
        }
        StringBuilder all = new StringBuilder(account);
        node.properties().stream()
                .filter(each -> !each.getKey().equals("self_id"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        each -> canonical(all.append('\n').append(each.getKey()).append('='), each.getValue()));
        return all.toString();
    }

    private static void canonical(StringBuilder into, JsonNode node) {
        if (node.isObject()) {
            into.append('{');
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> canonical(into.append(each.getKey()).append('='), each.getValue()));
            into.append('}');
        } else if (node.isArray()) {
            into.append('[');
            node.forEach(each -> canonical(into, each));
            into.append(']');
        } else {
            into.append(Frame.scalar(node).orElse("")).append(';');
        }
    }

    private static void gather(JsonNode node, String prefix, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (each.getValue().isObject() && prefix.isEmpty()) {
                gather(each.getValue(), each.getKey() + ".", fields);
            } else {
                Frame.scalar(each.getValue()).ifPresent(value -> fields.put(prefix + each.getKey(), value));
            }
        }
    }
}
