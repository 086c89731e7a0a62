package io.github.muchang.community;

import io.github.muchang.party.TouchLedger;

/**
 * What we posted in a community. What staff posts by hand as a task counts, but not as selling: its purpose is not known.
 *
 * @param all so many posts
 * @param selling so many of them are marketing before the law ({@link io.github.muchang.content.Purpose#isMarketing})
 */
public record Posts(int all, int selling) {
    /** None. */
    public static final Posts NONE = new Posts(0, 0);

    /** Those later than a moment, in milliseconds. */
    public static Posts after(long moment, TouchLedger ledger) {
        int selling = 0;
        int first = ledger.firstAfter(moment);
        for (int i = first; i < ledger.size(); i++) {
            selling += ledger.kind(i).purpose().isMarketing() ? 1 : 0;
        }
        return new Posts(ledger.size() - first, selling);
    }
}
