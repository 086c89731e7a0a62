package io.github.muchang.runtime.dispatch;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Pace;

/**
 * Keeps one account's pace. A call counts from its beginning until a window after its end, for nobody knows when in between it reached
 * the platform: so the platform never sees more than the limit in any window, however slow the network is. Not thread-safe.
 */
final class Limiter {
    private final int atOnce;
    private final ImmutableList<RollingCount> rates;
    private int underWay;
    private long heldUntil;

    Limiter(Pace pace) {
        this.atOnce = pace.atOnce();
        this.rates = pace.rates().stream().map(RollingCount::new).collect(ImmutableList.toImmutableList());
    }

    /** From when on a call may begin; {@link Long#MAX_VALUE} if not before one returns. */
    long opensAt(long now) {
        if (underWay >= atOnce) {
            return Long.MAX_VALUE;
        }
        long opens = Math.max(now, heldUntil);
        for (RollingCount rate : rates) {
            opens = Math.max(opens, rate.roomAt(underWay, now));
        }
        return opens;
    }

    void begin() {
        underWay++;
    }

    /** A call has returned, or was made in an earlier life of the process. */
    void count(long now) {
        rates.forEach(rate -> rate.add(now));
    }

    /** A call no longer occupies a place. */
    void end() {
        underWay--;
    }

    /** None begins before this moment, for the platform has said so. */
    void hold(long until) {
        heldUntil = Math.max(heldUntil, until);
    }

    void release() {
        heldUntil = 0;
    }

    int underWay() {
        return underWay;
    }

    long heldUntil() {
        return heldUntil;
    }
}
