package io.github.muchang.price;

import io.github.muchang.insight.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;

/** Counts for one {@link Aftermath}. Not thread-safe. */
final class AftermathCount {
    /** With so many intervals of one's own, one has a rhythm. */
    private static final int INTERVALS = 2;

    private final Promotion promotion;
    private final int days;
    private final long from;
    private final long to;
    private long customers;
    private long before;
    private long during;
    private long after;
    private long boughtBefore;
    private long boughtAfter;
    private long due;
    private long dueBought;

    AftermathCount(Promotion promotion, int days) {
        this.promotion = promotion;
        this.days = days;
        from = promotion.period().from().toEpochDay();
        to = promotion.period().to().toEpochDay();
    }

    void add(Buyer buyer) {
        if (buyer.days(from, to, each -> each.of(promotion.name())).isEmpty()) {
            return;
        }
        int then = buyer.days(from - days, from - 1, any -> true).size();
        int since = buyer.days(to + 1, to + days, any -> true).size();
        customers++;
        before += then;
        during += buyer.days(from, to, any -> true).size();
        after += since;
        boughtBefore += then > 0 ? 1 : 0;
        boughtAfter += since > 0 ? 1 : 0;
        OptionalLong next = next(buyer.days(Long.MIN_VALUE, from - 1, any -> true));
        if (next.isPresent() && next.getAsLong() > to && next.getAsLong() <= to + days) {
            due++;
            dueBought += since > 0 ? 1 : 0;
        }
    }

    Aftermath aftermath() {
        return new Aftermath(
                promotion,
                days,
                before,
                during,
                after,
                new Proportion(boughtBefore, customers),
                new Proportion(boughtAfter, customers),
                new Proportion(dueBought, due));
    }

    /** When somebody who bought on these days would buy again: after the lower median of the times between. */
    private static OptionalLong next(SortedSet<Long> bought) {
        List<Long> intervals = new ArrayList<>();
        long last = 0;
        for (long day : bought) {
            if (day != bought.first()) {
                intervals.add(day - last);
            }
            last = day;
        }
        if (intervals.size() < INTERVALS) {
            return OptionalLong.empty();
        }
        intervals.sort(Long::compareTo);
        return OptionalLong.of(last + intervals.get((intervals.size() - 1) / 2));
    }
}
