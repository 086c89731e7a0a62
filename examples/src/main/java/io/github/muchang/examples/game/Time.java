package io.github.muchang.examples.game;

import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/** The clock of the platforms and that of the operator, which go together. */
record Time(HandClock clock, Muchang muchang) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Goes on to a moment, with a stop at every full hour, as what is planned is planned at one. */
    void to(Instant moment) {
        while (clock.instant().isBefore(moment)) {
            Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            passes(Duration.between(clock.instant(), hour.isBefore(moment) ? hour : moment));
        }
    }

    /** Goes on second by second until something is so, or this time is over. */
    void until(BooleanSupplier so, Duration longest) {
        Instant end = clock.instant().plus(longest);
        while (!so.getAsBoolean() && clock.instant().isBefore(end)) {
            passes(SECOND);
        }
    }

    void passes(Duration time) {
        clock.passes(time);
        muchang.advanceTo(clock.instant());
    }
}
