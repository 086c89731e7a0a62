package io.github.muchang.adapters.qq.onebot;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A OneBot message: segments in their order. Implementations tell it as a list or as a text with CQ codes, as they are set up; both are read, and
 * lists are sent. Texts beside each other are one, and an empty one is none, so that both forms say the same. Immutable; prints the kinds only.
 *
 * @param all the segments
 */
public record Segments(List<Segment> all) {
    /** Joins the texts. */
    public Segments {
        all = joined(all);
    }

    /** These segments. */
    public static Segments of(Segment... segments) {
        return new Segments(Arrays.asList(segments));
    }

    /** Plain words; what looks like a CQ code in them is no more than it looks like. */
    public static Segments text(String words) {
        return of(Segment.text(words));
    }

    /** Reads a text with CQ codes; what is no whole code is text. */
    public static Segments parse(String code) {
        return new Segments(CqCode.read(code));
    }

    /** The same as a text with CQ codes. */
    public String code() {
        return CqCode.write(all);
    }

    /** The words alone. */
    public String words() {
        return all.stream()
                .filter(Segment::isText)
                .map(each -> each.part("text").orElse(""))
                .collect(Collectors.joining());
    }

    /** The segments of a kind. */
    public Stream<Segment> of(String type) {
        return all.stream().filter(each -> each.type().equals(type));
    }

    /** Whether somebody is mentioned by name, not with everybody. */
    public boolean mentions(long user) {
        return of("at").anyMatch(each -> each.part("qq").equals(Optional.of(Long.toString(user))));
    }

    /** What a message field holds, a text or a list; nothing of what is neither. */
    static Segments read(JsonNode message) {
        if (message.isString()) {
            return parse(message.stringValue());
        }
        List<Segment> segments = new ArrayList<>();
        for (JsonNode each : message.isObject() ? ImmutableList.of(message) : message) {
            String type = each.path("type").isString() ? each.path("type").stringValue() : "";
            if (Segment.isName(type)) {
                segments.add(new Segment(type, parts(each.path("data"))));
            }
        }
        return new Segments(segments);
    }

    /** The list as it is sent. */
    List<Map<String, Object>> json() {
        return all.stream()
                .map(each -> ImmutableMap.<String, Object>of("type", each.type(), "data", each.data()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Map<String, String> parts(JsonNode data) {
        if (!data.isObject()) {
            return ImmutableMap.of();
        }
        Predicate<Map.Entry<String, JsonNode>> told =
                each -> Segment.isName(each.getKey()) && !each.getValue().isNull();
        return data.properties().stream()
                .filter(told)
                .collect(toImmutableMap(Map.Entry::getKey, each -> part(each.getKey(), each.getValue())));
    }

    /** A forwarded message within a message is told by its CQ codes, as the document has it too. */
    private static String part(String name, JsonNode value) {
        if (name.equals("content") && value.isArray()) {
            return read(value).code();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Segment each : segments) {
            if (each.isText()) {
                words.append(each.part("text").orElse(""));
            } else {
                end(words, joined);
                joined.add(each);
            }
        }
        end(words, joined);
        return ImmutableList.copyOf(joined);
    }

    private static void end(StringBuilder words, List<Segment> segments) {
        if (!words.isEmpty()) {
            segments.add(Segment.text(words.toString()));
            words.setLength(0);
        }
    }

    @Override
    public String toString() {
        return "Segments" + all;
    }
}
