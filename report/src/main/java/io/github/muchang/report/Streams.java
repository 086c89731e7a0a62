package io.github.muchang.report;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** How often customers came to which pool from where, and went from it whereto. */
final class Streams {
    private final Map<Arrival, Long> arrivals = new LinkedHashMap<>();
    private final Map<Departure, Long> departures = new LinkedHashMap<>();

    SortedMap<Arrival, Long> arrivals() {
        return ImmutableSortedMap.copyOf(arrivals);
    }

    SortedMap<Departure, Long> departures() {
        return ImmutableSortedMap.copyOf(departures);
    }

    /** Takes in a fact about a customer. */
    void read(Fact fact) {
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
