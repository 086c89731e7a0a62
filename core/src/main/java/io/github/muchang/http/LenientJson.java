package io.github.muchang.http;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what platforms answer: what is missing, or of another type than the documents say, is as if it were not there. */
public final class LenientJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LenientJson() {}

    /** Maps, lists, texts and numbers as JSON. */
    public static byte[] bytes(Map<String, ?> body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /** The same as a tree. */
    public static JsonNode tree(Map<String, ?> body) {
        return MAPPER.valueToTree(body);
    }

    /** An object; empty if it is none, or no JSON. */
    public static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException e) { // quotes what it could not read
            return Optional.empty();
        }
    }

    /** A text that is not empty. */
    public static Optional<String> text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() && !found.stringValue().isEmpty() ? Optional.of(found.stringValue()) : Optional.empty();
    }

    /** A whole number that fits 64 bits. */
    public static Optional<Long> number(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isIntegralNumber() && found.canConvertToLong() ? Optional.of(found.longValue()) : Optional.empty();
    }

    /** What an answer cannot do without: unclear if it is not there. */
    public static <T> Answer<T> required(Optional<T> found, String name) {
        return found.<Answer<T>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Unclear<>("no " + name + " in the answer"));
    }

    /** A text that an answer cannot do without. */
    public static Answer<String> required(JsonNode node, String name) {
        return required(text(node, name), name);
    }

    /** A whole number, or this one. */
    public static long number(JsonNode node, String name, long otherwise) {
        return number(node, name).orElse(otherwise);
    }

    /** Seconds since 1970, up to the year 2199; 0 is no moment. */
    public static Optional<Instant> moment(JsonNode node, String name) {
        return number(node, name)
                .filter(seconds -> seconds > 0 && seconds < 7_258_118_400L)
                .map(Instant::ofEpochSecond);
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode node, String name) {
        return list(node, name, each -> each).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(ImmutableList.toImmutableList());
    }

    /** What each element of a list says; nothing if it is no list. */
    public static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        if (node.path(name).isArray()) {
            node.path(name).forEach(each -> list.add(element.apply(each)));
        }
        return list.build();
    }

    /** What those elements of a list say that say anything. */
    public static <T> List<T> rows(JsonNode node, String name, Function<JsonNode, Optional<T>> element) {
        return list(node, name, element).stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }
}
