package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.Rates;
import io.github.muchang.http.RollingSeconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets calls of one API through: within the rates that the platform publishes, not before the end of a window that it has shut (45009), and so many
 * at once as it bears, which it does not publish (45033). Makes nobody wait: says how long. Thread-safe.
 */
final class Turnstile {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Rates rates;
    private final List<Duration> windows;
    private final int most;
    private int limit;
    private int underWay;
    private int wellInARow;
    private int shutInARow;

    Turnstile(DatedLimits limits) {
        rates = new Rates(ImmutableList.of(
                new RollingSeconds(limits.of("calls-per-minute"), 60),
                new RollingSeconds(limits.of("calls-per-hour"), 3600)));
        windows = ImmutableList.of(
                Duration.ofSeconds(limits.of("window-1-seconds")),
                Duration.ofSeconds(limits.of("window-2-seconds")),
                Duration.ofSeconds(limits.of("window-3-seconds")),
                Duration.ofSeconds(limits.of("window-4-seconds")));
        most = limits.of("calls-at-once");
        limit = most;
    }

    /** Lets a call in, which then {@link #leave leaves}; or says how long it has to wait. */
    synchronized Optional<Duration> enter(Instant now) {
        Optional<Duration> wait = rates.toWait(now);
        if (wait.isPresent()) {
            return wait;
        }
        if (underWay >= limit) {
            return Optional.of(A_SECOND);
        }
        underWay++;
        rates.count(now);
        return Optional.empty();
    }

    /** A call has come back. */
    synchronized void leave() {
        underWay--;
    }

    /** One more call is made under the same admission. */
    synchronized void again(Instant now) {
        rates.count(now);
    }

    /** The platform did not say that it was too much. */
    synchronized void well() {
        shutInARow = 0;
        wellInARow++;
        if (wellInARow >= limit && limit < most) {
            limit++;
            wellInARow = 0;
        }
    }

    /** Too many at once: half as many from now on, until it goes well for a while. */
    synchronized Duration crowded() {
        limit = Math.max(1, Math.min(limit, underWay) / 2);
        wellInARow = 0;
        return A_SECOND;
    }

    /**
     * Too many: the platform shuts the window, and does not say which. The shortest is tried first; if it is still shut after that, the next. Answers
     * shut while it is known to be shut tell nothing new.
     */
    synchronized Duration shut(Instant now) {
        return rates.shut(now, () -> windows.get(Math.min(shutInARow++, windows.size() - 1)));
    }

    /** The minute's share is used up, and it is known to be the minute's. */
    synchronized Duration shutForAMinute(Instant now) {
        return rates.shut(now, () -> windows.get(0));
    }
}
