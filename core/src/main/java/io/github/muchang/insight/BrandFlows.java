package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stock and flow of brands: whoever is in any pool of a brand is its customer, once. Going from one of its pools to another changes nothing.
 * Whoever ceases to be the customer of a brand by going to another, whose customer they were not, has moved from the one and was received by
 * the other, so that over all brands as many were received as moved; whoever goes where they are a customer already is lost to the one and
 * no gain to the other. Brands are those that the domain names ({@link PrivateDomain#brands}); the pools of anybody else are outside, and
 * going there is to be lost. Takes memory by parties, pools and days on which something happened. Thread-safe.
 */
public final class BrandFlows implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<String, PoolLedger> ledgers = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<String>> pools = new TreeMap<>();
    private final Brands brands;
    private final LocalCalendar calendar;
    private long next;

    /** Nothing yet. */
    public BrandFlows(PrivateDomain domain) {
        brands = new Brands(domain);
        calendar = domain.calendar();
        domain.brands().forEach(brand -> ledgers.put(brand, new PoolLedger()));
    }

    @Override
    public synchronized void take(Recorded recorded) {
        if (recorded.offset() >= next) {
            next = recorded.offset() + 1;
            facts.take(recorded);
        }
    }

    @Override
    public synchronized long next() {
        return next;
    }

    /** A brand's stock and flow; all zero for one that nobody ever came to. */
    public synchronized Flow brand(String name) {
        PoolLedger ledger = ledgers.get(name);
        return ledger == null ? Flow.nothing(name) : sum(name, ledger);
    }

    /** The books of all brands; whoever is a customer of two counts twice in the total. */
    public synchronized Conservation conservation() {
        ImmutableList.Builder<Flow> all = ImmutableList.builder();
        SortedMap<String, Flow> pathways = new TreeMap<>();
        Flow total = Flow.nothing("");
        for (String brand : ledgers.keySet()) {
            Flow flow = brand(brand);
            all.add(flow);
            total = total.plus(flow);
            ledgers.get(brand).flows().forEach((way, part) -> pathways.merge(way, part, Flow::plus));
        }
        return new Conservation(all.build(), ImmutableList.copyOf(pathways.values()), total);
    }

    /** How many people are customers of any brand, each once. */
    public synchronized int people() {
        return pools.size();
    }

    /** The days on which somebody came to a brand or went, in order. */
    public synchronized List<DayFlow> days(String brand) {
        PoolLedger ledger = ledgers.get(brand);
        return ledger == null ? ImmutableList.of() : Flows.series(ledger.days());
    }

    /** How many customers all brands had together when a day ended; whoever was of two counts twice. */
    public synchronized long stockAfter(LocalDate day) {
        return ledgers.keySet().stream()
                .flatMap(brand ->
                        days(brand).stream().filter(each -> !each.day().isAfter(day)).reduce((a, b) -> b).stream())
                .mapToLong(DayFlow::closing)
                .sum();
    }

    @Override
    public synchronized String toString() {
        return "BrandFlows[" + conservation().total() + "]";
    }

    private void read(int party, Fact fact) {
        if (fact instanceof PoolEntered entered) {
            enter(party, entered);
        } else if (fact instanceof PoolLeft left) {
            leave(party, left);
        }
    }

    private void enter(int party, PoolEntered entered) {
        String brand = brands.of(entered.pool());
        if (!brand.isEmpty()) {
            String former = brands.of(entered.from());
            boolean received = !former.isEmpty() && !former.equals(brand) && !isCustomerOf(party, former);
            pools.computeIfAbsent(party, any -> new TreeSet<>()).add(entered.pool());
            of(brand).enter(party, entered.pathway(), received, calendar.dayOf(entered.at()));
        }
    }

    private void leave(int party, PoolLeft left) {
        SortedSet<String> theirs = pools.get(party);
        if (theirs == null || !theirs.remove(left.pool())) {
            return;
        }
        if (theirs.isEmpty()) {
            pools.remove(party);
        }
        String brand = brands.of(left.pool());
        String next = brands.of(left.to());
        if (!next.equals(brand) && !isCustomerOf(party, brand)) {
            boolean moved = !next.isEmpty() && !isCustomerOf(party, next);
            of(brand).leave(party, moved, calendar.dayOf(left.at()));
        }
    }

    private boolean isCustomerOf(int party, String brand) {
        return pools.getOrDefault(party, Collections.emptySortedSet()).stream()
                .anyMatch(pool -> brands.of(pool).equals(brand));
    }

    private void join(int survivor, int other, long at) {
        SortedSet<String> ended = pools.remove(other);
        if (ended != null) {
            pools.computeIfAbsent(survivor, any -> new TreeSet<>()).addAll(ended);
        }
        ledgers.values().forEach(ledger -> ledger.join(survivor, other, calendar.dayOf(at)));
    }

    private PoolLedger of(String brand) {
        return ledgers.computeIfAbsent(brand, any -> new PoolLedger());
    }

    private static Flow sum(String name, PoolLedger ledger) {
        return ledger.flows().values().stream().reduce(Flow.nothing(name), Flow::plus);
    }
}
