package io.github.muchang.insight;

import java.util.Arrays;

/** A number for each party that has one. Takes 8 bytes for each number up to the highest. */
final class Longs {
    private static final int START = 64;

    private final long absent;
    private long[] values;

    /** None yet; whoever has none has this one. */
    Longs(long absent) {
        this.absent = absent;
        this.values = filled(new long[START], 0);
    }

    long get(int party) {
        return party < values.length ? values[party] : absent;
    }

    boolean has(int party) {
        return get(party) != absent;
    }

    void set(int party, long value) {
        if (party >= values.length) {
            int former = values.length;
            values = filled(Arrays.copyOf(values, Math.max(party + 1, former + (former >> 1))), former);
        }
        values[party] = value;
    }

    void clear(int party) {
        if (party < values.length) {
            values[party] = absent;
        }
    }

    /** The same numbers, in a column of its own. */
    Longs copy() {
        Longs copy = new Longs(absent);
        copy.values = values.clone();
        return copy;
    }

    /** Behind the highest party that may have one. */
    int end() {
        return values.length;
    }

    private long[] filled(long[] array, int from) {
        Arrays.fill(array, from, array.length, absent);
        return array;
    }
}
