package io.github.muchang.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How far a plan looks ahead: a moment counted from where it stands now, or from where it began. Local hours are those of the
 * calendar's zone; an hour that the clocks skip is put off by as much as they skip, and of one that comes twice the first counts.
 */
public sealed interface Horizon {
    /**
     * The moment, in milliseconds.
     *
     * @param since when the plan came here
     * @param began when the plan began; not after {@code since}
     */
    long end(long since, long began, LocalCalendar calendar);

    /** A local hour such as {@code 09:30}. */
    static LocalTime hour(String text) {
        try {
            return LocalTime.parse(
                    text, DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "'" + (text.length() > 20 ? text.substring(0, 20) + "…" : text)
                            + "' is no local hour such as 09:30",
                    e);
        }
    }

    /** When so much time has passed. */
    static Horizon after(Span length) {
        return new After(length);
    }

    /** The beginning of the local day so many days after that on which the plan began; see {@link OnDay#at}. */
    static OnDay day(int number) {
        return new OnDay(number, LocalTime.MIDNIGHT);
    }

    /**
     * So long after the plan came here.
     *
     * @param length how long
     */
    record After(Span length) implements Horizon {
        @Override
        public long end(long since, long began, LocalCalendar calendar) {
            return since + length.millis();
        }
    }

    /**
     * The first time that a local hour comes, so long after the plan came here or later.
     *
     * @param length how long at least
     * @param hour the hour, in whole minutes
     */
    record FirstAt(Span length, LocalTime hour) implements Horizon {
        /** Checks the hour. */
        public FirstAt {
            checkMinutes(hour);
        }

        @Override
        public long end(long since, long began, LocalCalendar calendar) {
            return calendar.firstAt(hour, since + length.millis());
        }
    }

    /**
     * A local hour on the day so many local days after that on which the plan began. It may be over when the plan comes here.
     *
     * @param number how many days; 0 is the day on which the plan began
     * @param hour the hour, in whole minutes
     */
    record OnDay(int number, LocalTime hour) implements Horizon {
        /** The furthest day. */
        public static final int MOST = 36_525;

        /** Checks the range. */
        public OnDay {
            if (number < 0 || number > MOST) {
                throw new DateTimeException("a day after the start is 0 to " + MOST + ", not " + number);
            }
            checkMinutes(hour);
        }

        /** At an hour such as {@code 09:30} of that day. */
        public OnDay at(String text) {
            return new OnDay(number, Horizon.hour(text));
        }

        @Override
        public long end(long since, long began, LocalCalendar calendar) {
            return calendar.momentOf(calendar.dayOf(began) + number, hour);
        }
    }

    private static void checkMinutes(LocalTime hour) {
        if (hour.getSecond() != 0 || hour.getNano() != 0) {
            throw new DateTimeException("a local hour is told in whole minutes, not " + hour);
        }
    }
}
