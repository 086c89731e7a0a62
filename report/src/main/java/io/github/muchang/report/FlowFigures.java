package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What flowed into each pool and out of it, since the beginning. Has three layers, so that a way back is no circle: where they came from, the pool, and what
 * became of them.
 *
 * @param links the flows, the largest first
 */
record FlowFigures(Capped<Link> links) {
    private static final int MOST = 120;

    static FlowFigures of(Reading reading) {
        SortedMap<String, Long> balance = new TreeMap<>();
        ImmutableList.Builder<Link> links = ImmutableList.builder();
        for (Map.Entry<Streams.Arrival, Long> each : reading.streams.arrivals().entrySet()) {
            Streams.Arrival arrival = each.getKey();
            boolean moved = !arrival.from().isEmpty();
            links.add(
                    moved
                            ? new Link(Kind.FROM_POOL, arrival.from(), arrival.pool(), each.getValue())
                            : new Link(Kind.BY_PATHWAY, arrival.pathway(), arrival.pool(), each.getValue()));
            balance.merge(arrival.pool(), each.getValue(), Long::sum);
        }
        for (Map.Entry<Streams.Departure, Long> each :
                reading.streams.departures().entrySet()) {
            Streams.Departure departure = each.getKey();
            links.add(
                    departure.to().isEmpty()
                            ? new Link(Kind.LOST, departure.pool(), "", each.getValue())
                            : new Link(Kind.TO_POOL, departure.pool(), departure.to(), each.getValue()));
            balance.merge(departure.pool(), -each.getValue(), Long::sum);
        }
        reading.reachability.presence().counts().forEach((pool, count) -> {
            links.add(new Link(Kind.STAYED, pool, "", count));
            balance.merge(pool, (long) -count, Long::sum);
        });
        balance.forEach((pool, rest) -> links.add(new Link(Kind.JOINED, pool, "", rest)));
        List<Link> all = links.build().stream()
                .filter(link -> link.count() > 0)
                .sorted(Comparator.comparingLong(Link::count)
                        .reversed()
                        .thenComparing(Link::kind)
                        .thenComparing(Link::from)
                        .thenComparing(Link::to))
                .collect(ImmutableList.toImmutableList());
        return new FlowFigures(Capped.of(all, MOST));
    }

    /**
     * One flow. Several ways of one kind between the same two stand there apart, if they differ in what is not shown.
     *
     * @param kind what the two names are
     * @param from a pathway or a pool; empty if it is not known
     * @param to a pool; empty if it says nothing
     * @param count how often
     */
    record Link(Kind kind, String from, String to, long count) {}

    /** What flows. */
    enum Kind {
        /** From outside along a pathway, which is empty if they came through no known code, into a pool. */
        BY_PATHWAY,
        /** From another pool into a pool. */
        FROM_POOL,
        /** From a pool to another. */
        TO_POOL,
        /** Out of a pool, for nowhere that we know. */
        LOST,
        /** Is in the pool now. */
        STAYED,
        /** Turned out to be one with somebody who was there. */
        JOINED
    }
}
