package io.github.muchang.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How far a condition looks back. A rolling window of length d at a moment {@code now} holds what happened in
 * {@code (now - d, now]}: open at the old end, closed at now. A calendar window holds what happened since its period began
 * in the local calendar.
 */
public sealed interface Window {
    /** The longest rolling window; older history is kept as day totals and cannot be asked exactly. */
    Span LONGEST = Span.days(400);

    /** The whole history. */
    Window EVER = new Ever();

    /** What happened later than this moment counts. */
    long after(long now, LocalCalendar calendar);

    /** When something that happened at {@code at}, and counts at {@code now}, no longer counts. */
    long leaves(long at, long now, LocalCalendar calendar);

    /** No window of this kind reaches further back than so many milliseconds; {@link Long#MAX_VALUE} for the whole history. */
    long reach();

    /** The last {@code length}, to the millisecond. */
    static Window within(Span length) {
        return new Rolling(length);
    }

    /** The local calendar period that now lies in. */
    static Window current(Period period) {
        return new Current(period);
    }

    /** A rolling window. */
    record Rolling(Span length) implements Window {
        @Override
        public long after(long now, LocalCalendar calendar) {
            return now - length.millis();
        }

        @Override
        public long leaves(long at, long now, LocalCalendar calendar) {
            return at + length.millis();
        }

        @Override
        public long reach() {
            return length.millis();
        }
    }

    /** A calendar window. */
    record Current(Period period) implements Window {
        @Override
        public long after(long now, LocalCalendar calendar) {
            return calendar.startOf(period.firstDay(calendar.dayOf(now))) - 1;
        }

        @Override
        public long leaves(long at, long now, LocalCalendar calendar) {
            return calendar.startOf(period.nextFirstDay(calendar.dayOf(now)));
        }

        @Override
        public long reach() {
            return Span.days(period.mostDays + 2).millis(); // zones shift and skip days, never two
        }
    }

    /** The whole history. */
    record Ever() implements Window {
        @Override
        public long after(long now, LocalCalendar calendar) {
            return Long.MIN_VALUE;
        }

        @Override
        public long leaves(long at, long now, LocalCalendar calendar) {
            return Moments.NEVER;
        }

        @Override
        public long reach() {
            return Long.MAX_VALUE;
        }
    }

    /** A period of the local calendar; weeks begin on Monday (ISO-8601). */
    enum Period {
        /** The local day. */
        DAY(1),
        /** Monday to Sunday. */
        WEEK(7),
        /** The calendar month. */
        MONTH(31),
        /** The calendar year. */
        YEAR(366);

        private final int mostDays;

        Period(int mostDays) {
            this.mostDays = mostDays;
        }

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        long firstDay(long day) {
            LocalDate date = LocalDate.ofEpochDay(day);
            return switch (this) {
                case DAY -> day;
                case WEEK ->
                    date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .toEpochDay();
                case MONTH -> date.withDayOfMonth(1).toEpochDay();
                case YEAR -> date.withDayOfYear(1).toEpochDay();
            };
        }

        long nextFirstDay(long day) {
            LocalDate first = LocalDate.ofEpochDay(firstDay(day));
            return switch (this) {
                case DAY -> day + 1;
                case WEEK -> first.plusWeeks(1).toEpochDay();
                case MONTH -> first.plusMonths(1).toEpochDay();
                case YEAR -> first.plusYears(1).toEpochDay();
            };
        }
    }
}
