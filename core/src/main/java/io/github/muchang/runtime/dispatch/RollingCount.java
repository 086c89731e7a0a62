package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Pace;

/**
 * Counts calls within a rolling window. A call counts until the window's length has passed since the end of the hundredth of a window it
 * fell into: never too short, too long by a hundredth at most, in the same small memory for every limit. Time never goes back. Not
 * thread-safe.
 */
final class RollingCount {
    private static final int PARTS = 100;

    private final int most;
    private final long span;
    private final long grain;
    private final long[] until = new long[PARTS + 2];
    private final int[] counts = new int[PARTS + 2];
    private int first;
    private int used;
    private int total;

    RollingCount(Pace.Rate rate) {
        this.most = rate.calls();
        this.span = rate.per().millis();
        this.grain = (span + PARTS - 1) / PARTS;
    }

    void add(long now) {
        forget(now);
        long end = (now / grain + 1) * grain + span;
        int last = (first + used - 1 + until.length) % until.length;
        if (used == 0 || until[last] != end) {
            last = (first + used) % until.length;
            until[last] = end;
            counts[last] = 0;
            used++;
        }
        counts[last]++;
        total++;
    }

    /**
     * From when on there is room for one more call besides those under way; {@link Long#MAX_VALUE} if not before one of them returns.
     */
    long roomAt(int underWay, long now) {
        forget(now);
        int over = total + underWay + 1 - most;
        if (over <= 0) {
            return now;
        }
        for (int i = 0; i < used; i++) {
            int at = (first + i) % until.length;
            over -= counts[at];
            if (over <= 0) {
                return until[at];
            }
        }
        return Long.MAX_VALUE;
    }

    private void forget(long now) {
        while (used > 0 && until[first] <= now) {
            total -= counts[first];
            first = (first + 1) % until.length;
            used--;
        }
    }
}
