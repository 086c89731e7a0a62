package io.github.muchang.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local days and periods of one time zone, by the zone's real rules. Thread-safe; remembers the last offset interval, so a
 * look-up costs a few nanoseconds between two changes of the clocks.
 */
public final class LocalCalendar {
    private static final long DAY = 86_400_000L;
    private static final long NANOS_OF_A_MILLISECOND = 1_000_000L;

    private final ZoneId zone;
    private final ZoneRules rules;
    private volatile Interval last;

    private LocalCalendar(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.last = intervalAt(0);
    }

    /** The calendar of a zone. */
    public static LocalCalendar of(ZoneId zone) {
        return new LocalCalendar(zone);
    }

    /** The zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The local day of a moment, as days since 1970-01-01. */
    public long dayOf(long millis) {
        return Math.floorDiv(millis + intervalOf(millis).offset, DAY);
    }

    /** What the clocks show at a moment, in milliseconds since midnight. */
    public long timeOfDay(long millis) {
        return Math.floorMod(millis + intervalOf(millis).offset, DAY);
    }

    /** When the clocks are next changed after a moment; {@link Long#MAX_VALUE} if never. */
    public long clocksChangeAfter(long millis) {
        return intervalOf(millis).to;
    }

    /** The first moment of a local day. */
    public long startOf(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private Interval intervalOf(long millis) {
        Interval interval = last;
        if (millis < interval.from || millis >= interval.to) {
            interval = intervalAt(millis);
            last = interval;
        }
        return interval;
    }

    /** The first moment at which a local hour of a day comes; an hour that the clocks skip is put off by as much as they skip. */
    public long momentOf(long day, LocalTime hour) {
        return LocalDate.ofEpochDay(day).atTime(hour).atZone(zone).toInstant().toEpochMilli();
    }

    /** The first moment, not before {@code from}, at which a local hour comes. */
    public long firstAt(LocalTime hour, long from) {
        Interval interval = intervalOf(from);
        long today = Math.floorDiv(from + interval.offset, DAY) * DAY - interval.offset;
        long soon = today + Math.floorDiv(hour.toNanoOfDay(), NANOS_OF_A_MILLISECOND);
        long next = soon >= from ? soon : soon + DAY;
        boolean clocksChange = interval.from > from - 2 * DAY || interval.to < next + 2 * DAY;
        return clocksChange ? firstAround(hour, from) : next;
    }

    private long firstAround(LocalTime hour, long from) {
        for (long day = dayOf(from) - 1; ; day++) { // the clocks may go back over midnight
            LocalDateTime local = LocalDate.ofEpochDay(day).atTime(hour);
            long first = local.atZone(zone).toInstant().toEpochMilli();
            if (first >= from) {
                return first;
            }
            for (ZoneOffset offset : rules.getValidOffsets(local)) { // an hour that comes twice
                long moment = local.toInstant(offset).toEpochMilli();
                if (moment >= from) {
                    return moment;
                }
            }
        }
    }

    private Interval intervalAt(long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        Instant justAfter = instant.plusMillis(1);
        ZoneOffsetTransition previous = rules.previousTransition(justAfter);
        return new Interval(
                previous == null ? Long.MIN_VALUE : previous.getInstant().toEpochMilli(),
                next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli(),
                rules.getOffset(instant).getTotalSeconds() * 1000L);
    }

    private record Interval(long from, long to, long offset) {}
}
