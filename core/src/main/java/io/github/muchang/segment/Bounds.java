package io.github.muchang.segment;

import io.github.muchang.money.Money;

/**
 * The values that satisfy a rule: from {@code low} to {@code high}, both included.
 *
 * @param low {@link Long#MIN_VALUE} if there is no lower bound
 * @param high {@link Long#MAX_VALUE} if there is no upper bound
 * @param currency of amounts of money; empty for other values
 */
public record Bounds(long low, long high, String currency) {
    /** Refuses an empty range. */
    public Bounds {
        if (low > high) {
            throw new IllegalArgumentException("nothing is at least " + low + " and at most " + high);
        }
    }

    /** At least this. */
    public static Bounds atLeast(long low) {
        return new Bounds(low, Long.MAX_VALUE, "");
    }

    /** At most this. */
    public static Bounds atMost(long high) {
        return new Bounds(Long.MIN_VALUE, high, "");
    }

    /** At least this amount. */
    public static Bounds atLeast(Money low) {
        return new Bounds(low.minor(), Long.MAX_VALUE, low.currency());
    }

    /** At most this amount. */
    public static Bounds atMost(Money high) {
        return new Bounds(Long.MIN_VALUE, high.minor(), high.currency());
    }

    /** Whether a value satisfies. */
    public boolean hold(long value) {
        return value >= low && value <= high;
    }

    /** Whether there is a lower bound. */
    public boolean hasLow() {
        return low != Long.MIN_VALUE;
    }

    /** Whether there is an upper bound. */
    public boolean hasHigh() {
        return high != Long.MAX_VALUE;
    }
}
