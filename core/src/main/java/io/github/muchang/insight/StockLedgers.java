package io.github.muchang.insight;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The books of all places of one sort, by name. */
final class StockLedgers {
    private final SortedMap<String, StockLedger> ledgers = new TreeMap<>();

    /** Of a place; begun if there is none yet. */
    StockLedger of(String name) {
        StockLedger known = ledgers.get(name);
        return known == null ? ledgers.computeIfAbsent(name, any -> new StockLedger()) : known;
    }

    SortedSet<String> names() {
        return ImmutableSortedSet.copyOf(ledgers.keySet());
    }

    void join(int survivor, int other, long day) {
        ledgers.values().forEach(ledger -> ledger.join(survivor, other, day));
    }

    /** How many were at each place when a day ended. */
    SortedMap<String, Long> after(long day) {
        ImmutableSortedMap.Builder<String, Long> stock = ImmutableSortedMap.naturalOrder();
        ledgers.forEach((name, ledger) -> stock.put(name, ledger.after(day)));
        return stock.buildOrThrow();
    }

    /** The places whose books do not balance. */
    SortedSet<String> broken() {
        return ledgers.entrySet().stream()
                .filter(each -> !each.getValue().conserved())
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** Whether a party is at any of some places. */
    boolean hasAny(int party, Predicate<String> which) {
        return ledgers.entrySet().stream().anyMatch(each -> each.getValue().has(party) && which.test(each.getKey()));
    }

    /** At how many places a party is. */
    int count(int party) {
        int count = 0;
        for (StockLedger ledger : ledgers.values()) {
            count += ledger.has(party) ? 1 : 0;
        }
        return count;
    }
}
