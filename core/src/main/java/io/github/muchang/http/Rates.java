package io.github.muchang.http;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often a platform may be called: within rates, and not while it is known to be shut. Makes nobody wait: says how long. Not thread-safe.
 */
public final class Rates {
    private final List<RollingSeconds> rates;
    private Instant shutUntil = Instant.MIN;

    /** Within all of these. */
    public Rates(List<RollingSeconds> rates) {
        this.rates = ImmutableList.copyOf(rates);
    }

    /** How long a call has to wait; empty if there is room for it. */
    public Optional<Duration> toWait(Instant now) {
        if (now.isBefore(shutUntil)) {
            return Optional.of(Duration.between(now, shutUntil));
        }
        long wait = 0;
        for (RollingSeconds rate : rates) {
            wait = Math.max(wait, rate.toWait(now.getEpochSecond()));
        }
        return wait > 0 ? Optional.of(Duration.ofSeconds(wait)) : Optional.empty();
    }

    /** One more call is made. */
    public void count(Instant now) {
        rates.forEach(rate -> rate.count(now.getEpochSecond()));
    }

    /**
     * The platform says that it was too much; what it says while it is known to be shut tells nothing new.
     *
     * @param howLong it is shut, if that is new
     * @return how long it is shut from now on
     */
    public Duration shut(Instant now, Supplier<Duration> howLong) {
        if (!now.isBefore(shutUntil)) {
            shutUntil = now.plus(howLong.get());
        }
        return Duration.between(now, shutUntil);
    }
}
