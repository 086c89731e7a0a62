package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.Exchange;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what comes from an implementation: an object, at most 16 MiB long and 64 deep, numbers also as texts. */
final class Frame {
    static final int LONGEST = Exchange.MOST_BYTES;
    static final int DEEPEST = 64;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .build();

    private Frame() {}

    /** An object; empty if it is none, too long, too deep, or no JSON. */
    static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JacksonException e) { // quotes what it could not read
            return Optional.empty();
        }
    }

    static Optional<JsonNode> object(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A whole number, also one that is told as a text: some implementations do that. */
    static Optional<Long> number(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (found.isString() && WHOLE.matcher(found.stringValue()).matches()) {
            return Optional.of(Long.parseLong(found.stringValue()));
        }
        return found.isIntegralNumber() && found.canConvertToLong() ? Optional.of(found.longValue()) : Optional.empty();
    }

    /** The number of a user or group; 0 is nobody. */
    static Optional<String> id(JsonNode node, String name) {
        return number(node, name).filter(each -> each > 0).map(each -> Long.toString(each));
    }

    static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : "";
    }

    /** A value that is neither list nor object, as a text. */
    static Optional<String> scalar(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        return node.isNumber() || node.isBoolean() ? Optional.of(node.toString()) : Optional.empty();
    }
}
