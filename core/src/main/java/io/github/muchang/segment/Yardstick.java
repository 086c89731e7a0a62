package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * What a metric measured over the population at one moment.
 *
 * @param metric the metric's key
 * @param at when it was measured, in milliseconds
 * @param population how many parties were ranked
 * @param thresholds the least value of the top 1 %, 2 %, … 99 %; the top p % of n are the ceil(p n / 100) best, and whoever
 *     equals the last of them
 */
public record Yardstick(String metric, long at, long population, List<Long> thresholds) {
    private static final int SHARES = 99;

    /** Checks the number of thresholds. */
    public Yardstick {
        thresholds = ImmutableList.copyOf(thresholds);
        if (thresholds.size() != SHARES) {
            throw new IllegalArgumentException("a yardstick has 99 thresholds, not " + thresholds.size());
        }
    }

    /** Measures; the array is sorted in place. */
    public static Yardstick measure(String metric, long at, long[] values) {
        Arrays.sort(values);
        ImmutableList.Builder<Long> thresholds = ImmutableList.builderWithExpectedSize(SHARES);
        for (int top = 1; top <= SHARES; top++) {
            long best = (values.length * (long) top + 99) / 100;
            thresholds.add(values.length == 0 ? Long.MAX_VALUE : values[(int) (values.length - best)]);
        }
        return new Yardstick(metric, at, values.length, thresholds.build());
    }

    /** The least value of the top share, in whole percent. */
    public long threshold(int top) {
        return thresholds.get(top - 1);
    }
}
