package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.time.Moments;

/**
 * The commonest question, answered without a scan: how many entries of any label a rolling window holds, where every point is one
 * entry. Gives the same answer as the scan in {@link Tally}.
 */
final class Counted {
    private Counted() {}

    /** {@code from} is the first point in the window of this length. */
    static long verdict(ActivityLog log, int from, long length, Bounds bounds) {
        int count = log.size() - from;
        if (count > bounds.high()) {
            int leaving = from + count - (int) bounds.high() - 1; // when this point is gone, few enough are left
            return Verdict.of(false, left(log, leaving) >= bounds.low() ? log.at(leaving) + length : Moments.NEVER);
        }
        if (count < bounds.low()) {
            return Verdict.lasting(false);
        }
        return bounds.low() <= 0
                ? Verdict.lasting(true)
                : Verdict.of(true, log.at(from + count - (int) bounds.low()) + length);
    }

    /** How many are left when a point has left the window, and with it those of the same millisecond. */
    private static int left(ActivityLog log, int leaving) {
        int last = leaving;
        while (last + 1 < log.size() && log.at(last + 1) == log.at(leaving)) {
            last++;
        }
        return log.size() - last - 1;
    }
}
