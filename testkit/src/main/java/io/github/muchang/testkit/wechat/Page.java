package io.github.muchang.testkit.wechat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Some rows of a list, and the cursor behind them; empty at the end. A cursor names the last row that was seen, so rows that come and go
 * meanwhile make nobody miss another one.
 */
record Page<T>(List<T> rows, String next) {
    private static final String PREFIX = "CURSOR-";

    /** The next rows of a table by number. */
    static <T> Page<T> of(NavigableMap<Long, T> table, String cursor, int limit) {
        return together(List.of(table), cursor, limit);
    }

    /** The next rows of these tables together, by their numbers. */
    static <T> Page<T> together(Collection<? extends NavigableMap<Long, T>> tables, String cursor, int limit) {
        long after = number(cursor);
        List<Map.Entry<Long, T>> found = new ArrayList<>();
        for (NavigableMap<Long, T> table : tables) {
            table.tailMap(after, false).entrySet().stream().limit(limit + 1L).forEach(found::add);
        }
        found.sort(Map.Entry.comparingByKey());
        boolean more = found.size() > limit;
        List<Map.Entry<Long, T>> cut = more ? found.subList(0, limit) : found;
        return new Page<>(
                cut.stream().map(Map.Entry::getValue).toList(),
                more ? PREFIX + cut.get(limit - 1).getKey() : "");
    }

    /** The next rows of a list that only grows at its end. */
    static <T> Page<T> growing(List<T> rows, String cursor, int limit) {
        int from = (int) Math.min(rows.size(), number(cursor));
        int to = Math.min(rows.size(), from + limit);
        return new Page<>(rows.subList(from, to), to < rows.size() ? PREFIX + to : "");
    }

    private static long number(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            if (cursor.startsWith(PREFIX)) {
                return Long.parseUnsignedLong(cursor.substring(PREFIX.length()));
            }
        } catch (NumberFormatException e) {
            throw new Refusal(60268, "invalid cursor");
        }
        throw new Refusal(60268, "invalid cursor");
    }
}
