package io.github.muchang.insight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Something for each party that has it. */
final class Column<T> {
    private static final int START = 64;

    private @Nullable Object[] values = new @Nullable Object[START];

    @SuppressWarnings("unchecked") // nothing else is put in
    @Nullable
    T get(int party) {
        return party < values.length ? (T) values[party] : null;
    }

    void set(int party, T value) {
        if (party >= values.length) {
            values = Arrays.copyOf(values, Math.max(party + 1, values.length + (values.length >> 1)));
        }
        values[party] = value;
    }

    /** Takes it away, and answers it. */
    @Nullable
    T clear(int party) {
        T former = get(party);
        if (former != null) {
            values[party] = null;
        }
        return former;
    }

    /** The same things, in a column of its own. */
    Column<T> copy() {
        Column<T> copy = new Column<>();
        copy.values = values.clone();
        return copy;
    }

    /** Behind the highest party that may have it. */
    int end() {
        return values.length;
    }
}
