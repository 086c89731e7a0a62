package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows of CSV, each with as many values as the header names columns. */
final class CsvRows implements Parser {
    private static final CsvMapper MAPPER = new CsvMapper();

    private final ObjectReader reader;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvRows(ObjectReader reader, List<String> header) {
        this.reader = reader;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    /**
     * Rows under a header.
     *
     * @throws InvalidInputException if it is none, or does not name every column that is needed exactly once
     */
    static CsvRows under(String header, char delimiter, Collection<String> needed) {
        ObjectReader reader = MAPPER.reader().with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
        Faults faults = new Faults();
        List<String> names = split(reader, header, faults);
        faults.throwIfAny("the header");
        List<String> columns = names.stream().map(String::strip).collect(ImmutableList.toImmutableList());
        check(columns, delimiter, needed, faults);
        faults.throwIfAny("the header");
        return new CsvRows(reader, columns);
    }

    @Override
    public @Nullable Values parse(String text, Faults faults) {
        List<String> values = split(reader, text, faults);
        if (!faults.none()) {
            return null;
        }
        if (values.size() < header.size()) {
            faults.add(
                    "",
                    "the row has " + values.size() + " of " + header.size() + " values: there is none for column '"
                            + Faults.shown(header.get(values.size())) + "'");
            return null;
        }
        if (values.size() > header.size()) {
            faults.add(
                    "",
                    "the row has " + values.size() + " values for " + header.size()
                            + " columns: a value that holds the delimiter needs quotes around it");
            return null;
        }
        return column -> {
            Integer place = places.get(column);
            return place == null ? null : values.get(place);
        };
    }

    @Override
    public boolean knowsItsEnd() {
        return false;
    }

    /** Lists no column of a file whose first line does not look like a header at all, for then it may be somebody's data. */
    private static void check(List<String> columns, char delimiter, Collection<String> needed, Faults faults) {
        if (needed.stream().noneMatch(columns::contains)) {
            faults.add(
                    "",
                    "the first line must name the columns, and names none of " + String.join(", ", needed) + " among "
                            + columns.size() + " values separated by " + shown(delimiter));
            return;
        }
        for (String name : needed) {
            int times = Collections.frequency(columns, name);
            if (times == 0) {
                faults.unknown("", "column", name, columns);
            } else if (times > 1) {
                faults.add("", "the column '" + Faults.shown(name) + "' is there " + times + " times");
            }
        }
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
    }

    private static List<String> split(ObjectReader reader, String text, Faults faults) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = reader.createParser(text)) {
            int rows = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    rows++;
                } else if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getString());
                }
            }
            if (rows > 1) {
                faults.add("", "there is a carriage return in a value that has no quotes around it");
            }
        } catch (JacksonException e) {
            faults.add("", "no valid CSV: " + Wordings.withoutQuotations(e.getOriginalMessage()));
        }
        return values;
    }
}
