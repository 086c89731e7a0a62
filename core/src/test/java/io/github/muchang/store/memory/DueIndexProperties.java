package io.github.muchang.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.time.Moments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class DueIndexProperties {

    private record Set(int party, long due) {}

    @Property(tries = 500)
    void answers_as_a_sorted_list_does(@ForAll("changes") List<Set> changes) {
        DueIndex index = new DueIndex();
        Map<Integer, Long> model = new TreeMap<>();
        for (Set change : changes) {
            index.set(change.party, change.due);
            if (change.due == Moments.NEVER) {
                model.remove(change.party);
            } else {
                model.put(change.party, change.due);
            }
        }

        for (long now : new long[] {-1, 0, 5, 10, Moments.NEVER - 1}) {
            for (int limit : new int[] {0, 1, 3, 1000}) {
                assertThat(index.due(now, limit)).containsExactly(expected(model, now, limit));
            }
        }
    }

    @Property(tries = 200)
    void whoever_is_dealt_with_is_not_answered_again(@ForAll("changes") List<Set> changes) {
        DueIndex index = new DueIndex();
        Map<Integer, Long> model = new TreeMap<>();
        changes.forEach(change -> {
            index.set(change.party, change.due);
            model.put(change.party, change.due);
        });
        model.values().removeIf(due -> due == Moments.NEVER);

        int[] next = index.due(Moments.NEVER - 1, 1);
        while (next.length > 0) {
            assertThat(next).containsExactly(expected(model, Moments.NEVER - 1, 1));
            index.set(next[0], Moments.NEVER);
            model.remove(next[0]);
            next = index.due(Moments.NEVER - 1, 1);
        }
        assertThat(model).isEmpty();
    }

    private static int[] expected(Map<Integer, Long> model, long now, int limit) {
        return model.entrySet().stream()
                .filter(each -> each.getValue() <= now)
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    @Provide
    Arbitrary<List<Set>> changes() {
        Arbitrary<Integer> parties = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 20)),
                Tuple.of(1, Arbitraries.integers().between(21, 300)));
        Arbitrary<Long> times = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 12)), Tuple.of(2, Arbitraries.just(Moments.NEVER)));
        return Combinators.combine(parties, times).as(Set::new).list().ofMaxSize(120);
    }
}
