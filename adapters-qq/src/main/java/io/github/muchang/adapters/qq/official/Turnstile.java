package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets calls of one API through: within the rates that the platform publishes, and not while it says that it was too much (429), which is believed for
 * longer each time. Makes nobody wait: says how long. Thread-safe.
 */
final class Turnstile {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Rates rates;
    private final Duration first;
    private Duration next;

    Turnstile(Api api, DatedLimits limits) {
        rates = new Rates(api.rates(limits));
        first = Duration.ofSeconds(api.span());
        next = first;
    }

    /** Lets a call in, or says how long it has to wait. */
    synchronized Optional<Duration> enter(Instant now) {
        Optional<Duration> wait = rates.toWait(now);
        if (wait.isEmpty()) {
            rates.count(now);
        }
        return wait;
    }

    /** One more call is made under the same admission. */
    synchronized void again(Instant now) {
        rates.count(now);
    }

    /** The platform did not say that it was too much. */
    synchronized void well() {
        next = first;
    }

    /** It did; what it says while it is known to be shut tells nothing new. */
    synchronized Duration shut(Instant now) {
        return rates.shut(now, this::longer);
    }

    private Duration longer() {
        Duration length = next;
        Duration longer = length.multipliedBy(2);
        next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return length;
    }
}
