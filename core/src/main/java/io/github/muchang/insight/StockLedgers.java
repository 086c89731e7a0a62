package io.github.muchang.insight;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;

/** The books of all places of one sort, by name. */
final class StockLedgers {
    private final Map<String, StockLedger> ledgers = new LinkedHashMap<>();

    /** Of a place; begun if there is none yet. */
    StockLedger of(String name) {
        StockLedger known = ledgers.get(name);
        return known == null ? ledgers.computeIfAbsent(name, any -> new StockLedger()) : known;
    }

    /** Whether a party is at a place. */
    boolean has(int party, String name) {
        StockLedger ledger = ledgers.get(name);
        return ledger != null && ledger.has(party);
    }

    /** What happened at a place, by day. */
    SortedMap<Long, PoolLedger.Day> days(String name) {
        StockLedger ledger = ledgers.get(name);
        return ledger == null ? ImmutableSortedMap.of() : ledger.days();
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
}
