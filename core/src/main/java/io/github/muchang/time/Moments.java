package io.github.muchang.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The moments that Muchang knows: from 1970-01-01T00:00:00Z until before 2200-01-01T00:00:00Z, in whole milliseconds. */
public final class Moments {
    /** The first moment, in milliseconds. */
    public static final long FIRST = 0L;

    /** The first moment that is too late, in milliseconds. */
    public static final long END = 7_258_118_400_000L;

    /** The {@code until} of what never changes by itself. */
    public static final long NEVER = Long.MAX_VALUE >> 1;

    private Moments() {}

    /** Whether the moment lies in the range. */
    public static boolean inRange(long millis) {
        return millis >= FIRST && millis < END;
    }

    /**
     * The moment in milliseconds; finer parts are dropped.
     *
     * @throws DateTimeException if it lies outside 1970 to 2199
     */
    public static long millis(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < 0 || seconds >= END / 1000) {
            throw new DateTimeException("the moment " + instant + " is outside 1970 to 2199");
        }
        return seconds * 1000 + instant.getNano() / 1_000_000;
    }

    /**
     * Reads an ISO-8601 moment with an offset, such as {@code 2026-03-01T21:45:00+08:00}.
     *
     * @throws DateTimeException if it is none, or outside 1970 to 2199
     */
    public static Instant parse(String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                            + "' is no moment with an offset, such as 2026-03-01T21:45:00+08:00",
                    e);
        }
        return Instant.ofEpochMilli(millis(instant));
    }
}
