package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.time.Span;
import java.util.Arrays;

/**
 * How long somebody goes from one purchase to the next. Purchases of one local day are one; the newest {@value #MOST} intervals between
 * such days count, and their median m is taken as at least half and at most twice the cycle c, so that neither a batch nor a pause
 * decides alone. With k intervals, of which p are asked for, the rhythm is (k m + p c) / (k + p): the more is known of a person,
 * the more it is their own. With fewer than p it is c.
 *
 * @param last when the last purchase was, in milliseconds
 * @param intervals how many intervals of one's own counted; 0 if there were too few
 * @param own their median, in milliseconds, as it was taken; 0 if there were too few
 * @param length the rhythm, in milliseconds
 */
public record Rhythm(long last, int intervals, long own, long length) {
    /** So many of the newest intervals count. */
    public static final int MOST = 12;

    private static final long DAY = 86_400_000L;

    /** The rhythm of what a log holds of a label, by its index; -1 for any. */
    static Rhythm of(ActivityLog log, int label, Span cycle, int personalFrom) {
        long last = log.last(label);
        if (personalFrom == 0 || log.lifetimeCount(label) <= personalFrom) {
            return new Rhythm(last, 0, 0, cycle.millis());
        }
        long[] days = new long[MOST];
        int found = intervals(log, label, days);
        if (found < personalFrom) {
            return new Rhythm(last, 0, 0, cycle.millis());
        }
        long own = Math.max(cycle.millis() / 2, Math.min(2 * cycle.millis(), median(days, found)));
        return new Rhythm(last, found, own, (found * own + personalFrom * cycle.millis()) / (found + personalFrom));
    }

    /** When it is time again, in milliseconds. */
    public long due() {
        return last + length;
    }

    /** 节奏 150 天（本人 120 天，共 4 次间隔）. */
    String in(Wording w) {
        String blended = w.length(length);
        return intervals == 0
                ? w.of("周期 " + blended, "cycle " + blended)
                : w.of(
                        "节奏 " + blended + "（本人 " + w.length(own) + "，共 " + intervals + " 次间隔）",
                        "rhythm " + blended + " (own " + w.length(own) + " from " + w.unit(intervals, "", "interval")
                                + ")");
    }

    private static int intervals(ActivityLog log, int label, long[] days) {
        int found = 0;
        long later = Long.MIN_VALUE;
        for (int i = log.size() - 1; i >= 0 && found < days.length; i--) {
            if (label >= 0 && log.labelOf(i) != label) {
                continue;
            }
            long day = log.day(i);
            if (later == Long.MIN_VALUE) {
                later = day;
            } else if (day < later) { // told in other zones, days may seem to go back
                days[found++] = later - day;
                later = day;
            }
        }
        return found;
    }

    private static long median(long[] days, int n) {
        Arrays.sort(days, 0, n);
        return n % 2 == 1 ? days[n / 2] * DAY : (days[n / 2 - 1] + days[n / 2]) * (DAY / 2);
    }
}
