package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import io.github.muchang.time.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.function.Function;

/** Where the time of a row is, and how it is written. */
record When(Cell cell, Function<String, Instant> form) {
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 11, 23, 21, 45, 56);
    /** Leaves room for every moment in milliseconds, and none for an overflow. */
    private static final int LONGEST_NUMBER = 15;

    static When iso(Cell cell) {
        return new When(cell, Moments::parse);
    }

    static When epoch(Cell cell, long unitMillis) {
        return new When(cell, text -> checked(Instant.ofEpochMilli(Math.multiplyExact(wholeNumber(text), unitMillis))));
    }

    /** A local date and time; a form with an offset or zone of its own means that one. */
    static When local(Cell cell, String pattern, String zone) {
        DateTimeFormatter formatter = formatter(pattern);
        ZoneId where = zone(zone);
        String sample = formatter.format(SAMPLE.atZone(where));
        if (reads(formatter, sample, ZonedDateTime::from)) {
            return written(cell, pattern, any -> formatter
                    .parse(any, ZonedDateTime::from)
                    .toInstant());
        }
        if (reads(formatter, sample, LocalDateTime::from)) {
            return written(cell, pattern, any -> formatter
                    .parse(any, LocalDateTime::from)
                    .atZone(where)
                    .toInstant());
        }
        throw new IllegalArgumentException(
                "the form '" + pattern + "' does not say both date and time; for a date alone, use onDay");
    }

    /** A local date, meant at a time of day. */
    static When day(Cell cell, String pattern, LocalTime time, String zone) {
        DateTimeFormatter formatter = formatter(pattern);
        ZoneId where = zone(zone);
        String sample = formatter.format(SAMPLE.atZone(where));
        if (!reads(formatter, sample, LocalDate::from)) {
            throw new IllegalArgumentException("the form '" + pattern + "' does not say a date");
        }
        return written(cell, pattern, any -> formatter
                .parse(any, LocalDate::from)
                .atTime(time)
                .atZone(where)
                .toInstant());
    }

    private static When written(Cell cell, String pattern, Function<String, Instant> reader) {
        return new When(cell, text -> checked(read(text, pattern, reader)));
    }

    private static boolean reads(DateTimeFormatter formatter, String text, TemporalQuery<?> what) {
        try {
            return formatter.parse(text, what) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant read(String text, String pattern, Function<String, Instant> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("'" + Faults.shown(text) + "' is no time of the form " + pattern, e);
        }
    }

    private static Instant checked(Instant instant) {
        return Instant.ofEpochMilli(Moments.millis(instant));
    }

    private static long wholeNumber(String text) {
        if (text.length() > LONGEST_NUMBER || !text.matches("-?[0-9]+")) {
            throw new IllegalArgumentException("'" + Faults.shown(text) + "' is no time as a whole number since 1970");
        }
        return Long.parseLong(text);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1) // so that 'yyyy' is a year also where 30 February is refused
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + Faults.shown(zone) + "' is no time zone such as Asia/Shanghai", e);
        }
    }
}
