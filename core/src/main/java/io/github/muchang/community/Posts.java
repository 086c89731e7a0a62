package io.github.muchang.community;

import io.github.muchang.party.TouchLedger;
import io.github.muchang.time.LocalCalendar;

/**
 * What we posted in a community. What staff posts by hand as a task counts, but not as selling: its purpose is not known.
 *
 * @param all so many posts
 * @param selling so many of them are marketing before the law ({@link io.github.muchang.content.Purpose#isMarketing})
 * @param mostADay so many were on the day with the most
 * @param plannedADay at most so many a day its calendar allows; 0 if it has none
 */
public record Posts(int all, int selling, int mostADay, int plannedADay) {
    /** None. */
    public static final Posts NONE = new Posts(0, 0, 0, 0);

    /** Those later than a moment, in milliseconds, by local days, where at most so many a day are planned. */
    public static Posts after(long moment, TouchLedger ledger, LocalCalendar calendar, int plannedADay) {
        int selling = 0;
        int most = 0;
        int first = ledger.firstAfter(moment);
        long day = 0;
        int dayFrom = first;
        for (int i = first; i < ledger.size(); i++) {
            selling += ledger.kind(i).purpose().isMarketing() ? 1 : 0;
            if (calendar.dayOf(ledger.at(i)) != day) {
                day = calendar.dayOf(ledger.at(i));
                dayFrom = i;
            }
            most = Math.max(most, i + 1 - dayFrom);
        }
        return new Posts(ledger.size() - first, selling, most, plannedADay);
    }
}
