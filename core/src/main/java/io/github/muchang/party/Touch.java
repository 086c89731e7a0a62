package io.github.muchang.party;

import java.util.Comparator;

/**
 * An arrival through a source code.
 *
 * @param at when, in milliseconds
 * @param source the code
 * @param pool the pool arrived in
 */
public record Touch(long at, String source, String pool) implements Comparable<Touch> {
    private static final Comparator<Touch> ORDER =
            Comparator.comparingLong(Touch::at).thenComparing(Touch::source).thenComparing(Touch::pool);

    @Override
    public int compareTo(Touch other) {
        return ORDER.compare(this, other);
    }
}
