package io.github.muchang.party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entries of one activity, and what a log must make of them, worked out from the whole list at once. */
final class Entries {
    static final String TYPE = "purchased";

    private Entries() {}

    record Entry(long at, long day, String label, long amount) {}

    /** What a log tells of a point. */
    record Told(long at, long day, String label, long sum, int count, long largest) {}

    /** Moments of few days, or scattered over more than the 400 days of exact entries. */
    static Arbitrary<List<Entry>> any() {
        return lists(Arbitraries.of(1L, 30L, 430L), Arbitraries.of("", "frames", "镜片"), 400);
    }

    static Arbitrary<List<Entry>> ofManyLabels() {
        Arbitrary<String> labels = Arbitraries.integers().between(0, 150).map(i -> i % 3 == 0 ? "镜" + i : "label-" + i);
        return lists(
                Arbitraries.of(1L, 30L),
                Arbitraries.frequencyOf(Tuple.of(20, labels), Tuple.of(1, Arbitraries.just(ActivityLog.OTHER))),
                400);
    }

    private static Arbitrary<List<Entry>> lists(Arbitrary<Long> spreads, Arbitrary<String> labels, int most) {
        return spreads.flatMap(days -> Combinators.combine(
                                Arbitraries.longs().between(0, days),
                                Arbitraries.of(0L, 1L, ActivityLog.DAY / 2, ActivityLog.DAY - 1),
                                Arbitraries.integers().between(-1, 1),
                                labels,
                                Arbitraries.of(0L, -50L, 100L, 9_900L, ActivityLog.LARGEST_AMOUNT))
                        .as((day, off, shift, label, amount) -> new Entry(
                                Parties.START + day * ActivityLog.DAY + off,
                                Parties.START / ActivityLog.DAY + day + shift,
                                label,
                                amount))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(most))
                .withoutEdgeCases();
    }

    static List<Entry> shuffled(List<Entry> entries, long seed) {
        List<Entry> other = new ArrayList<>(entries);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    static Party party(List<Entry> entries, int exactLimit) {
        Draft draft = Party.unknown(Parties.ID).draft();
        draft.exactLimit = exactLimit;
        entries.forEach(each -> draft.did(TYPE, each.at(), each.day(), each.label(), each.amount(), "CNY", true));
        return draft.freeze();
    }

    static ActivityLog log(List<Entry> entries, int exactLimit) {
        return Parties.log(party(entries, exactLimit), TYPE);
    }

    static List<Told> told(ActivityLog log) {
        return IntStream.range(0, log.size())
                .mapToObj(i -> new Told(
                        log.at(i), log.day(i), log.label(log.labelOf(i)), log.sum(i), log.count(i), log.largest(i)))
                .toList();
    }

    static List<Entry> exact(List<Entry> entries, int limit) {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparingLong(Entry::at)
                        .thenComparing(Entry::label)
                        .thenComparing(Entry::day)
                        .thenComparing(Entry::amount))
                .toList();
        long newest = ordered.get(ordered.size() - 1).at();
        return ordered.subList(Math.max(0, ordered.size() - limit), ordered.size()).stream()
                .filter(each -> each.at() > newest - 400 * ActivityLog.DAY)
                .toList();
    }

    /** The day totals of everything but the exact entries, by day and label. */
    static List<Told> totals(List<Entry> entries, List<Entry> exact) {
        List<Entry> old = new ArrayList<>(entries);
        exact.forEach(old::remove);
        TreeMap<String, Told> totals = new TreeMap<>();
        for (Entry each : old) {
            totals.merge(
                    each.day() + each.label(),
                    single(each),
                    (a, b) -> new Told(
                            Math.max(a.at(), b.at()),
                            a.day(),
                            a.label(),
                            a.sum() + b.sum(),
                            a.count() + b.count(),
                            Math.max(a.largest(), b.largest())));
        }
        return List.copyOf(totals.values());
    }

    static Told single(Entry each) {
        return new Told(each.at(), each.day(), each.label(), each.amount(), 1, each.amount());
    }
}
