package io.github.muchang.insight;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who is at one place, and what happened there on each local day. */
final class StockLedger {
    private final RoaringBitmap present = new RoaringBitmap();
    private final SortedMap<Long, PoolLedger.Day> days = new TreeMap<>();
    private PoolLedger.@Nullable Day last;
    private long lastNumber;

    boolean has(int party) {
        return present.contains(party);
    }

    /** Answers whether the party was not there. */
    boolean enter(int party, long day) {
        boolean added = present.checkedAdd(party);
        if (added) {
            day(day).entered++;
        }
        return added;
    }

    /** Answers whether the party was there. */
    boolean leave(int party, boolean elsewhere, long day) {
        boolean removed = present.checkedRemove(party);
        if (removed && elsewhere) {
            day(day).moved++;
        } else if (removed) {
            day(day).lost++;
        }
        return removed;
    }

    /** Two parties are one: the one who is there is there under the survivor's number, and two who are there count once. */
    void join(int survivor, int other, long day) {
        if (present.checkedRemove(other) && !present.checkedAdd(survivor)) {
            day(day).joined++;
        }
    }

    /** The party there is one with another who is somewhere else. */
    void unite(int party, long day) {
        if (present.checkedRemove(party)) {
            day(day).joined++;
        }
    }

    /** What happened, by day. */
    SortedMap<Long, PoolLedger.Day> days() {
        return days;
    }

    /** How many were there when a day ended. */
    long after(long day) {
        return days.headMap(day + 1).values().stream()
                .mapToLong(each -> each.entered - each.moved - each.lost - each.joined)
                .sum();
    }

    /** Whether those who are there are as many as came and did not go. */
    boolean conserved() {
        return after(Long.MAX_VALUE - 1) == present.getCardinality();
    }

    private PoolLedger.Day day(long number) {
        if (last == null || lastNumber != number) {
            last = days.computeIfAbsent(number, any -> new PoolLedger.Day());
            lastNumber = number;
        }
        return last;
    }
}
