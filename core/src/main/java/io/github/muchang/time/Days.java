package io.github.muchang.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Local days that follow each other, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record Days(LocalDate from, LocalDate to) {
    /** Refuses an end before the beginning. */
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days end no sooner than they begin: " + from + " to " + to);
        }
    }

    /** From an ISO day to another, such as {@code 2026-03-01}. */
    public static Days of(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** How many there are. */
    public long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether a day, since 1970-01-01, is one of them. */
    public boolean has(long epochDay) {
        return epochDay >= from.toEpochDay() && epochDay <= to.toEpochDay();
    }
}
