package io.github.muchang.repurchase;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that a repurchase model needs of somebody, in whole local days. Purchases of one local day are one, and the first one begins the
 * history and is not counted: it is what Fader, Hardie and Lee call x, t_x and T.
 *
 * @param repeats x: on how many days after the first something was bought
 * @param last t_x: how many days after the first purchase the last one was; 0 without a repeat
 * @param observed T: for how many days after the first purchase the history is known
 */
public record PurchaseHistory(long repeats, long last, long observed) {
    /** Refuses what cannot have been. */
    public PurchaseHistory {
        if (repeats < 0 || last < 0 || observed < last || (repeats == 0 && last > 0)) {
            throw new IllegalArgumentException("nobody buys again " + repeats + " times, the last time " + last
                    + " days after the first, when " + observed + " days are known");
        }
    }

    /** A history that nothing was added to until later. */
    public PurchaseHistory until(long days) {
        return new PurchaseHistory(repeats, last, days);
    }

    /** The history of purchases on these days, as it was known at the end of a day; empty if there was none until then. */
    public static Optional<PurchaseHistory> of(Collection<LocalDate> purchases, LocalDate end) {
        TreeSet<LocalDate> days = new TreeSet<>(purchases);
        days.tailSet(end, false).clear();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long first = days.first().toEpochDay();
        return Optional.of(
                new PurchaseHistory(days.size() - 1L, days.last().toEpochDay() - first, end.toEpochDay() - first));
    }

    /**
     * The history that a party's state holds, as it is known on a day (days since 1970-01-01) that nothing in the log is later than. It
     * is exact: days of which no point is kept are counted. Two things it cannot know: a purchase that is told late, of a day whose
     * points are gone (more than {@value ActivityLog#JOINED} days of purchases before the newest {@value ActivityLog#EXACT}), counts as
     * a day of its own; and days are those of the zone in which the purchases were told.
     */
    public static PurchaseHistory of(ActivityLog log, LocalCalendar calendar, long today) {
        long days = log.droppedDays();
        long later = Long.MAX_VALUE;
        for (int i = log.size() - 1; i >= 0; i--) {
            long day = log.day(i);
            if (day < later) { // told in other zones, days may seem to go back
                days++;
                later = day;
            }
        }
        long first = calendar.dayOf(log.first(-1));
        long last = days <= 1 ? 0 : Math.max(0, calendar.dayOf(log.last(-1)) - first);
        return new PurchaseHistory(Math.max(0, days - 1), last, Math.max(last, today - first));
    }
}
