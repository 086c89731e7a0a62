package io.github.muchang.insight;

import java.time.LocalDate;

/** A stretch of local days by which customers are grouped. */
public enum Period {
    /** A week from Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        long of(long day) {
            return Math.floorDiv(day + MONDAY, 7);
        }

        @Override
        long start(long number) {
            return number * 7 - MONDAY;
        }
    },
    /** A month of the calendar. */
    MONTH {
        @Override
        long of(long day) {
            LocalDate date = LocalDate.ofEpochDay(day);
            return date.getYear() * 12L + date.getMonthValue() - 1;
        }

        @Override
        long start(long number) {
            return LocalDate.of((int) Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1)
                    .toEpochDay();
        }
    };

    private static final int MONDAY = 3; // 1970-01-01 was a Thursday

    /** The number of the period that a local day is in, days since 1970-01-01. */
    abstract long of(long day);

    /** The first day of a period. */
    abstract long start(long number);

    /** The first day of a period, as a date. */
    LocalDate date(long number) {
        return LocalDate.ofEpochDay(start(number));
    }
}
