package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 留量: stock and flow of pools and pathways, in total and per local day. Takes memory by parties, pools and days on which something
 * happened. Thread-safe.
 */
public final class Flows implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<String, PoolLedger> ledgers = new TreeMap<>();
    private final SourceBook sources = new SourceBook();
    private final LocalCalendar calendar;

    /** Nothing yet; days are those of this calendar. */
    public Flows(LocalCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /** The pool's stock and flow; all zero for one that nobody ever entered. */
    public synchronized Flow pool(String name) {
        PoolLedger ledger = ledgers.get(name);
        return ledger == null ? Flow.nothing(name) : sum(name, ledger.flows());
    }

    /** All pools together. Whoever is in two pools counts twice. */
    public Flow total() {
        return conservation().total();
    }

    /** What each pathway brought, by name; the empty name stands for arrivals without one. */
    public synchronized List<PathwayFlow> pathways() {
        SortedMap<String, Flow> flows = byPathway();
        sources.lines().forEach(line -> flows.putIfAbsent(line.pathway(), Flow.nothing(line.pathway())));
        return flows.values().stream()
                .map(flow -> new PathwayFlow(sources.touches(flow.name()), sources.firstTouches(flow.name()), flow))
                .collect(ImmutableList.toImmutableList());
    }

    /** The books of everything. Costs a step per pool and pathway, so it may be asked for after every commit. */
    public synchronized Conservation conservation() {
        ImmutableList.Builder<Flow> pools = ImmutableList.builder();
        Flow total = Flow.nothing("");
        for (Map.Entry<String, PoolLedger> each : ledgers.entrySet()) {
            Flow flow = sum(each.getKey(), each.getValue().flows());
            pools.add(flow);
            total = total.plus(flow);
        }
        return new Conservation(pools.build(), ImmutableList.copyOf(byPathway().values()), total);
    }

    /** The days on which something happened in a pool, in order; what a day closes with, the next one opens with. */
    public synchronized List<DayFlow> days(String pool) {
        PoolLedger ledger = ledgers.get(pool);
        return ledger == null ? ImmutableList.of() : series(ledger.days());
    }

    /** The days on which something happened in any pool, all pools together. */
    public synchronized List<DayFlow> days() {
        SortedMap<Long, PoolLedger.Day> all = new TreeMap<>();
        for (PoolLedger ledger : ledgers.values()) {
            ledger.days().forEach((number, day) -> all.computeIfAbsent(number, any -> new PoolLedger.Day())
                    .add(day));
        }
        return series(all);
    }

    @Override
    public String toString() {
        return "Flows[" + total() + "]";
    }

    private void read(int party, Fact fact) {
        sources.read(party, fact);
        if (fact instanceof ChannelFact.PoolEntered entered) {
            ledgers.computeIfAbsent(entered.pool(), any -> new PoolLedger())
                    .enter(party, entered.pathway(), !entered.from().isEmpty(), calendar.dayOf(entered.at()));
        } else if (fact instanceof ChannelFact.PoolLeft left) {
            PoolLedger ledger = ledgers.get(left.pool());
            if (ledger != null) {
                ledger.leave(party, !left.to().isEmpty(), calendar.dayOf(left.at()));
            }
        }
    }

    private void join(int survivor, int other, long at) {
        sources.join(survivor, other, at);
        ledgers.values().forEach(ledger -> ledger.join(survivor, other, calendar.dayOf(at)));
    }

    private SortedMap<String, Flow> byPathway() {
        SortedMap<String, Flow> flows = new TreeMap<>();
        for (PoolLedger ledger : ledgers.values()) {
            ledger.flows().forEach((pathway, flow) -> flows.merge(pathway, flow, Flow::plus));
        }
        return flows;
    }

    private static Flow sum(String name, SortedMap<String, Flow> flows) {
        return flows.values().stream().reduce(Flow.nothing(name), Flow::plus);
    }

    /** What a day closes with, the next one opens with. */
    static List<DayFlow> series(SortedMap<Long, PoolLedger.Day> days) {
        ImmutableList.Builder<DayFlow> series = ImmutableList.builder();
        long stock = 0;
        for (Map.Entry<Long, PoolLedger.Day> each : days.entrySet()) {
            PoolLedger.Day day = each.getValue();
            long closing = stock + day.entered - day.moved - day.lost - day.joined;
            series.add(new DayFlow(
                    LocalDate.ofEpochDay(each.getKey()), stock, day.entered, day.moved, day.lost, day.joined, closing));
            stock = closing;
        }
        return series.build();
    }
}
