package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journal.RuleFact.StageEntered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 漏斗: how many come how far, and how long it takes them, on any journey and along any path of stages. Keeps the first time at each stage for each
 * customer, and the steps of ways that have not ended. Thread-safe.
 */
public final class Funnels extends Section {
    private final SortedMap<String, SortedMap<Integer, JourneyBook>> journeys = new TreeMap<>();
    private final Column<List<Way>> ways = new Column<>();
    private @Nullable JourneyBook last;
    private String lastJourney = "";
    private int lastVersion;
    private final Map<String, Integer> stages = new LinkedHashMap<>();
    private final Column<long[]> firsts = new Column<>(); // the arrays are never changed

    Funnels(Object lock) {
        super(lock);
    }

    /** The versions of a journey that anybody began, in order. */
    public SortedSet<Integer> versions(String journey) {
        synchronized (lock) {
            return ImmutableSortedSet.copyOf(
                    journeys.getOrDefault(journey, ImmutableSortedMap.of()).keySet());
        }
    }

    /** How far those came who began this version of a journey. */
    public Funnel journey(String journey, int version) {
        synchronized (lock) {
            JourneyBook book =
                    journeys.getOrDefault(journey, ImmutableSortedMap.of()).get(version);
            return (book == null ? new JourneyBook() : book).funnel();
        }
    }

    /**
     * How many customers came along a path of stages: to the first, then or in the same moment to the second, and so on. What counts is when somebody first
     * came to a stage; costs a step per customer and stage.
     *
     * @param path the stages, by name
     */
    public List<Rung> stages(List<String> path) {
        Column<long[]> all;
        int[] numbers;
        synchronized (lock) {
            all = firsts.copy();
            numbers = path.stream()
                    .mapToInt(stage -> stages.getOrDefault(stage, -1))
                    .toArray();
        }
        long[] came = new long[path.size()];
        Spans[] took = path.stream().map(any -> new Spans()).toArray(Spans[]::new);
        for (int party = 1; party < all.end(); party++) {
            long[] its = all.get(party);
            long former = Long.MIN_VALUE;
            for (int i = 0; its != null && i < numbers.length; i++) {
                long first = first(its, numbers[i]);
                if (first == Long.MIN_VALUE || first < former) {
                    break;
                }
                came[i]++;
                if (i > 0) {
                    took[i].add(first - former);
                }
                former = first;
            }
        }
        ImmutableList.Builder<Rung> rungs = ImmutableList.builder();
        for (int i = 0; i < path.size(); i++) {
            rungs.add(new Rung(path.get(i), came[i], took[i].summary()));
        }
        return rungs.build();
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(StepReached.class, Enrolled.class, JourneyEnded.class, StageEntered.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof StepReached reached) {
            if (reached.arrived() == reached.at()) {
                Way way = way(party, reached.journey(), reached.version(), reached.since());
                way.book.come(reached.step(), reached.at() - reached.since(), way.been);
            }
        } else if (fact instanceof Enrolled enrolled) {
            way(party, enrolled.journey(), enrolled.version(), enrolled.at())
                    .book
                    .begin();
        } else if (fact instanceof JourneyEnded ended) {
            book(ended.journey(), ended.version()).end(ended.outcome());
            end(party, ended);
        } else if (fact instanceof StageEntered entered) {
            came(party, entered.stage(), entered.at());
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        List<Way> ended = ways.clear(other);
        List<Way> its = ways.get(survivor);
        if (ended != null) {
            List<Way> all = its == null ? new ArrayList<>(1) : its;
            for (Way way : ended) {
                if (all.stream().anyMatch(each -> each.is(way.journey, way.since))) {
                    way.book.underWay--;
                } else {
                    all.add(way);
                }
            }
            ways.set(survivor, all);
        }
        long[] former = firsts.clear(other);
        if (former != null) {
            stages.forEach((stage, number) -> {
                if (number < former.length && former[number] != Long.MIN_VALUE) {
                    came(survivor, stage, former[number]);
                }
            });
        }
    }

    private void end(int party, JourneyEnded ended) {
        List<Way> its = ways.get(party);
        if (its == null) {
            return;
        }
        for (int i = its.size() - 1; i >= 0; i--) {
            if (its.get(i).is(ended.journey(), ended.since())) {
                its.remove(i).book.underWay--;
            }
        }
        if (its.isEmpty()) {
            ways.clear(party);
        }
    }

    private JourneyBook book(String journey, int version) {
        if (last == null || version != lastVersion || !journey.equals(lastJourney)) {
            last = journeys.computeIfAbsent(journey, any -> new TreeMap<>())
                    .computeIfAbsent(version, any -> new JourneyBook());
            lastJourney = journey;
            lastVersion = version;
        }
        return last;
    }

    private Way way(int party, String journey, int version, long since) {
        @Nullable List<Way> its = ways.get(party);
        if (its == null) {
            its = new ArrayList<>(1);
            ways.set(party, its);
        }
        for (Way way : its) {
            if (way.is(journey, since)) {
                if (way.version != version) {
                    way.on(version, book(journey, version));
                }
                return way;
            }
        }
        Way way = new Way(journey, version, since, book(journey, version));
        its.add(way);
        return way;
    }

    private void came(int party, String stage, long at) {
        int number = stages.computeIfAbsent(stage, any -> stages.size());
        long[] its = firsts.get(party);
        long former = its == null ? Long.MIN_VALUE : first(its, number);
        if (former == Long.MIN_VALUE || at < former) {
            int length = its == null ? 0 : its.length;
            long[] more = its == null ? new long[number + 1] : Arrays.copyOf(its, Math.max(length, number + 1));
            Arrays.fill(more, length, more.length, Long.MIN_VALUE);
            more[number] = at;
            firsts.set(party, more);
        }
    }

    /** When somebody first came to a stage; the least number if never. */
    private static long first(long[] its, int stage) {
        return stage < 0 || stage >= its.length ? Long.MIN_VALUE : its[stage];
    }

    /** One customer's way through a journey that has not ended. */
    private static final class Way {
        private final String journey;
        private final long since;
        private int version;
        private JourneyBook book;
        private BitSet been = new BitSet();

        private Way(String journey, int version, long since, JourneyBook book) {
            this.journey = journey;
            this.version = version;
            this.since = since;
            this.book = book;
            book.underWay++;
        }

        boolean is(String name, long begun) {
            return since == begun && journey.equals(name);
        }

        /** Goes on by another version, whose steps have other numbers. */
        void on(int other, JourneyBook its) {
            book.underWay--;
            its.underWay++;
            version = other;
            book = its;
            been = new BitSet();
        }
    }
}
