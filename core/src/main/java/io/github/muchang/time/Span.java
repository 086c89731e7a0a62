package io.github.muchang.time;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * A length of time in whole milliseconds, longer than nothing and at most 100 years. A day is 24 hours here; a calendar day
 * is a {@link Window}.
 *
 * @param millis the length
 */
public record Span(long millis) implements Comparable<Span> {
    private static final long DAY = 86_400_000L;
    private static final long MOST = 36_525 * DAY;

    /** Checks the range. */
    public Span {
        if (millis <= 0 || millis > MOST) {
            throw new DateTimeException(
                    "a span must be longer than nothing and at most 100 years (36525 days), not " + millis + " ms");
        }
    }

    /** So many times 24 hours. */
    public static Span days(long days) {
        return times(days, DAY);
    }

    /** So many hours. */
    public static Span hours(long hours) {
        return times(hours, 3_600_000L);
    }

    /** So many minutes. */
    public static Span minutes(long minutes) {
        return times(minutes, 60_000L);
    }

    /** The same length as a {@link Duration}, finer parts than a millisecond dropped. */
    public static Span of(Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(36_525)) > 0) {
            throw new DateTimeException(
                    "a span must be longer than nothing and at most 100 years (36525 days), not " + duration);
        }
        return new Span(duration.toMillis());
    }

    /**
     * Reads an ISO-8601 duration of days, hours, minutes and seconds, such as {@code P90D} or {@code PT36H}.
     *
     * @throws DateTimeException if it is none, or out of range
     */
    public static Span parse(String text) {
        try {
            return of(Duration.parse(text));
        } catch (java.time.format.DateTimeParseException e) {
            throw new DateTimeException(
                    "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                            + "' is no length of time, such as P90D or PT36H",
                    e);
        }
    }

    /**
     * The first time that a local hour such as {@code 10:00} comes after so much time has passed in full. So {@code days(1).at("10:00")} is
     * never sooner than 24 hours: from Monday 10:30 it is Wednesday 10:00, not Tuesday.
     */
    public Horizon at(String hour) {
        return new Horizon.FirstAt(this, Horizon.hour(hour));
    }

    /** The same length as a {@link Duration}. */
    public Duration toDuration() {
        return Duration.ofMillis(millis);
    }

    /** Whether it is a whole number of days. */
    public boolean isWholeDays() {
        return millis % DAY == 0;
    }

    @Override
    public int compareTo(Span other) {
        return Long.compare(millis, other.millis);
    }

    /** ISO-8601, with whole days as days: {@code P90D}. */
    @Override
    public String toString() {
        return isWholeDays() ? "P" + millis / DAY + "D" : toDuration().toString();
    }

    private static Span times(long count, long unit) {
        if (count <= 0 || count > MOST / unit) {
            throw new DateTimeException("a span must be longer than nothing and at most 100 years (36525 days), not "
                    + count + " x " + unit + " ms");
        }
        return new Span(count * unit);
    }
}
