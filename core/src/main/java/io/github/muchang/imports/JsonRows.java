package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import io.github.muchang.json.StrictJson;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Rows of JSON Lines, each one object; a column is a member's name, or a JSON pointer (RFC 6901). */
final class JsonRows implements Parser {
    private static final int LARGEST_SCALE = 18;
    private static final int MOST_DIGITS = 36;

    private final Map<String, JsonPointer> pointers = new HashMap<>();

    /**
     * Rows of which these columns are read.
     *
     * @throws io.github.muchang.fault.InvalidInputException if one of them looks like a pointer and is none
     */
    JsonRows(Collection<String> needed) {
        Faults faults = new Faults();
        for (String column : needed) {
            if (column.startsWith("/")) {
                pointers.put(column, JsonPointer.compile(column));
                if (column.matches("(?s).*~(?![01]).*")) {
                    faults.add("", "the column '" + Faults.shown(column) + "' is no JSON pointer: ~ is written ~0");
                }
            }
        }
        faults.throwIfAny("the mapping");
    }

    @Override
    public @Nullable Values parse(String text, Faults faults) {
        if (text.isBlank()) {
            return null;
        }
        JsonNode row = read(text, faults);
        if (row == null || !row.isObject()) {
            if (faults.none()) {
                faults.add("", "a row is one JSON object such as {\"name\": \"value\"}");
            }
            return null;
        }
        return column -> {
            JsonPointer pointer = pointers.get(column);
            JsonNode value = pointer == null ? row.get(column) : row.at(pointer);
            return value == null ? null : text(value, column, faults);
        };
    }

    @Override
    public boolean knowsItsEnd() {
        return true;
    }

    private static @Nullable JsonNode read(String text, Faults faults) {
        try {
            return StrictJson.mapper().readTree(text);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "character " + e.getLocation().getColumnNr();
            faults.add(place, "no valid JSON: " + Wordings.withoutQuotations(e.getOriginalMessage()));
            return null;
        }
    }

    private static @Nullable String text(JsonNode value, String column, Faults faults) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            if (Math.abs((long) number.scale()) <= LARGEST_SCALE && number.precision() <= MOST_DIGITS) {
                return number.toPlainString();
            }
            faults.add("", "column '" + Faults.shown(column) + "': a number of that size is not meant");
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "true" : "false";
        }
        if (!value.isNull() && !value.isMissingNode()) {
            faults.add(
                    "", "column '" + Faults.shown(column) + "': a text or a number is needed, not a list or an object");
        }
        return null;
    }
}
