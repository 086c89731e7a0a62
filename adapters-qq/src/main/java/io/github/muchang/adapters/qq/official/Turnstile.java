package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.RollingSeconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets calls of one API through: within the rates that the platform publishes, and not while it says that it was too much (429), which is believed for
 * longer each time. Makes nobody wait: says how long. Thread-safe.
 */
final class Turnstile {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final List<RollingSeconds> rates;
    private final Duration first;
    private Duration next;
    private Instant shutUntil = Instant.MIN;

    Turnstile(Api api, DatedLimits limits) {
        rates = api.rates(limits);
        first = Duration.ofSeconds(api.span());
        next = first;
    }

    /** Lets a call in, or says how long it has to wait. */
    synchronized Optional<Duration> enter(Instant now) {
        if (now.isBefore(shutUntil)) {
            return Optional.of(Duration.between(now, shutUntil));
        }
        long wait = 0;
        for (RollingSeconds rate : rates) {
            wait = Math.max(wait, rate.toWait(now.getEpochSecond()));
        }
        if (wait > 0) {
            return Optional.of(Duration.ofSeconds(wait));
        }
        again(now);
        return Optional.empty();
    }

    /** One more call is made under the same admission. */
    synchronized void again(Instant now) {
        rates.forEach(rate -> rate.count(now.getEpochSecond()));
    }

    /** The platform did not say that it was too much. */
    synchronized void well() {
        next = first;
    }

    /** It did; what it says while it is known to be shut tells nothing new. */
    synchronized Duration shut(Instant now) {
        if (!now.isBefore(shutUntil)) {
            shutUntil = now.plus(next);
            Duration longer = next.multipliedBy(2);
            next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        }
        return Duration.between(now, shutUntil);
    }
}
