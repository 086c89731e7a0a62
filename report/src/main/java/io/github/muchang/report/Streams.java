package io.github.muchang.report;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often customers came to which pool from where, and went from it whereto. */
final class Streams implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, (survivor, other, at) -> {});
    private final SortedMap<Arrival, Long> arrivals = new TreeMap<>();
    private final SortedMap<Departure, Long> departures = new TreeMap<>();

    @Override
    public void take(Recorded recorded) {
        facts.take(recorded);
    }

    SortedMap<Arrival, Long> arrivals() {
        return ImmutableSortedMap.copyOfSorted(arrivals);
    }

    SortedMap<Departure, Long> departures() {
        return ImmutableSortedMap.copyOfSorted(departures);
    }

    private void read(int party, Fact fact) {
        if (fact instanceof PoolEntered entered) {
            arrivals.merge(new Arrival(entered.pool(), entered.from(), entered.pathway()), 1L, Long::sum);
        } else if (fact instanceof PoolLeft left) {
            departures.merge(new Departure(left.pool(), left.to()), 1L, Long::sum);
        }
    }

    /**
     * Where somebody came from.
     *
     * @param pool the pool entered
     * @param from the pool left for it; empty if none was
     * @param pathway the pathway of the code they came through; empty if none
     */
    record Arrival(String pool, String from, String pathway) implements Comparable<Arrival> {
        private static final Comparator<Arrival> ORDER =
                Comparator.comparing(Arrival::pool).thenComparing(Arrival::from).thenComparing(Arrival::pathway);

        @Override
        public int compareTo(Arrival other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Where somebody went.
     *
     * @param pool the pool left
     * @param to the pool entered instead; empty if lost
     */
    record Departure(String pool, String to) implements Comparable<Departure> {
        private static final Comparator<Departure> ORDER =
                Comparator.comparing(Departure::pool).thenComparing(Departure::to);

        @Override
        public int compareTo(Departure other) {
            return ORDER.compare(this, other);
        }
    }
}
