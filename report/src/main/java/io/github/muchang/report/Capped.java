package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * So many rows that somebody can read them.
 *
 * @param rows the first of them
 * @param leftOut how many more there are
 */
record Capped<T>(List<T> rows, int leftOut) {
    /** Copies the list. */
    Capped {
        rows = ImmutableList.copyOf(rows);
    }

    /** At most so many. */
    static <T> Capped<T> of(List<T> all, int most) {
        return new Capped<>(all.subList(0, Math.min(all.size(), most)), Math.max(0, all.size() - most));
    }
}
