package io.github.muchang.examples.capabilities;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the table of capabilities.
 *
 * @param line where it stands in the file, from 1
 * @param ids what it is about, such as {@code A1}
 * @param api by what it is done
 * @param shown which tests and examples show it
 */
record Row(int line, ImmutableList<String> ids, String api, String shown) {
    private static final Pattern ID = Pattern.compile("[A-K][0-9]+");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 4;

    /** Every row below the head of the table. */
    static ImmutableList<Row> in(List<String> lines) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.startsWith("| ") && !line.startsWith("| id ")) {
                rows.add(of(index + 1, line));
            }
        }
        return rows.build();
    }

    private static Row of(int number, String line) {
        List<String> cells =
                Splitter.on(" |").trimResults().splitToList(line.substring(1).stripTrailing());
        if (cells.size() != COLUMNS + 1 || !cells.get(COLUMNS).isEmpty()) {
            throw new IllegalArgumentException("line " + number + " has not " + COLUMNS + " columns: " + line);
        }
        ImmutableList<String> ids = ImmutableList.copyOf(Splitter.on(", ").split(cells.get(0)));
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("line " + number + " is about '" + id + "', which is no id");
            }
        }
        return new Row(number, ids, cells.get(2), cells.get(3));
    }

    /** What stands between backquotes in a cell, in order. */
    static ImmutableList<String> quoted(String cell) {
        Matcher matcher = QUOTED.matcher(cell);
        ImmutableList.Builder<String> quoted = ImmutableList.builder();
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return quoted.build();
    }
}
