package io.github.muchang.attribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Local days, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
    /** Refuses one that ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends no sooner than it begins: " + from + " to " + to);
        }
    }

    /** From an ISO day to another, such as {@code 2026-03-01}. */
    public static Period of(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean has(long epochDay) {
        return epochDay >= from.toEpochDay() && epochDay <= to.toEpochDay();
    }
}
