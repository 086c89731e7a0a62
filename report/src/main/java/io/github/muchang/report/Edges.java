package io.github.muchang.report;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How often customers went from which step of a journey to which. Keeps where somebody is for ways that have not ended, and counts of all. */
final class Edges {
    private final Map<Integer, List<Walker>> walkers = new LinkedHashMap<>();
    private final Map<Edge, Long> edges = new LinkedHashMap<>();

    /** Those that anybody went, in order. */
    SortedMap<Edge, Long> edges() {
        return ImmutableSortedMap.copyOf(edges);
    }

    /** Takes in a fact about a customer. */
    void read(int party, Fact fact) {
        if (fact instanceof StepReached reached) {
            if (reached.arrived() == reached.at()) {
                Walker walker = walker(party, reached.journey(), reached.since());
                walker.come(reached);
            }
        } else if (fact instanceof Enrolled enrolled) {
            walker(party, enrolled.journey(), enrolled.at());
        } else if (fact instanceof JourneyEnded ended) {
            walker(party, ended.journey(), ended.since()).go(ended.version(), ended.outcome(), true);
            List<Walker> its = walkers.get(party);
            if (its != null && its.removeIf(each -> each.is(ended.journey(), ended.since())) && its.isEmpty()) {
                walkers.remove(party);
            }
        }
    }

    /** Two are one from now on. */
    void join(int survivor, int other) {
        List<Walker> ended = walkers.remove(other);
        if (ended != null) {
            List<Walker> its = walkers.computeIfAbsent(survivor, any -> new ArrayList<>(1));
            ended.stream()
                    .filter(walker -> its.stream().noneMatch(each -> each.is(walker.journey, walker.since)))
                    .forEach(its::add);
        }
    }

    private Walker walker(int party, String journey, long since) {
        List<Walker> its = walkers.computeIfAbsent(party, any -> new ArrayList<>(1));
        for (Walker each : its) {
            if (each.is(journey, since)) {
                return each;
            }
        }
        Walker walker = new Walker(journey, since);
        its.add(walker);
        return walker;
    }

    /**
     * From one step to another.
     *
     * @param journey the journey
     * @param version its version
     * @param from the step left; empty for the beginning, and for whoever came over from another version
     * @param to the step come to, or how it ended
     * @param ends whether it ended
     */
    record Edge(String journey, int version, String from, String to, boolean ends) implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER = Comparator.comparing(Edge::journey)
                .thenComparing(Edge::version)
                .thenComparing(Edge::from)
                .thenComparing(Edge::to)
                .thenComparing(Edge::ends);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    /** Where somebody is on one way that has not ended. */
    private final class Walker {
        private final String journey;
        private final long since;
        private int version;
        private String step = "";
        private long arrived = Moments.NEVER;

        private Walker(String journey, long since) {
            this.journey = journey;
            this.since = since;
        }

        boolean is(String name, long begun) {
            return since == begun && journey.equals(name);
        }

        /** A step that is told twice of one moment, once it waits for its message, was come to once. */
        void come(StepReached reached) {
            boolean known = arrived == reached.arrived() && version == reached.version() && step.equals(reached.step());
            if (!known) {
                go(reached.version(), reached.step(), false);
                arrived = reached.arrived();
            }
        }

        void go(int by, String to, boolean ends) {
            edges.merge(new Edge(journey, by, by == version ? step : "", to, ends), 1L, Long::sum);
            version = by;
            step = to;
        }
    }
}
