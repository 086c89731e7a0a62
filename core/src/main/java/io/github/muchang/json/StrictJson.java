package io.github.muchang.json;

import io.github.muchang.fault.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as Muchang reads it: at most {@value #DEPTH} levels deep, {@value #CHARACTERS} characters long, numbers of at most
 * {@value #DIGITS} digits, no repeated names, nothing behind the end. Thread-safe.
 */
public final class StrictJson {
    /** The deepest nesting: enough for 32 levels of conditions, which take up to two levels of JSON each. */
    public static final int DEPTH = 96;

    /** The longest document, in characters. */
    public static final int CHARACTERS = 16 * 1024 * 1024;

    /** The longest number, in digits. */
    public static final int DIGITS = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxDocumentLength(CHARACTERS)
                            .maxNumberLength(DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The mapper with these limits. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads a document; a fault with line and column, and null, if it is no JSON within the limits. */
    public static @Nullable Place read(String text, Faults faults) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && !node.isMissingNode()) {
                return new Place(node, "", faults);
            }
            faults.add("", "there is no JSON here");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            faults.add(where, "no valid JSON: " + firstLine(e.getOriginalMessage()));
        } catch (NumberFormatException e) { // Jackson lets it pass where an exponent is beyond that of any BigDecimal
            faults.add("", "no valid JSON: it contains a number with an absurd exponent");
        }
        return null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : Faults.shown(message.lines().findFirst().orElse(""));
    }
}
