package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SumsProperties {
    private record Step(int party, int other, int what) {}

    @Property(tries = 500)
    void it_is_a_map(@ForAll("steps") List<Step> steps) {
        Sums sums = new Sums();
        SortedMap<Integer, Long> map = new TreeMap<>();
        for (Step step : steps) {
            if (step.what < 6) {
                sums.add(step.party, step.what);
                map.merge(step.party, (long) step.what, Long::sum);
            } else if (step.what < 8) {
                sums.remove(step.party);
                map.remove(step.party);
            } else if (step.party != step.other) {
                sums.join(step.party, step.other, Long::sum);
                Long ended = map.remove(step.other);
                if (ended != null) {
                    map.merge(step.party, ended, Long::sum);
                }
            }
            SortedMap<Integer, Long> found = new TreeMap<>();
            sums.each((party, value) -> found.put(party, value));
            assertThat(found).isEqualTo(map);
            assertThat(sums.size()).isEqualTo(map.size());
            assertThat(Arrays.stream(sums.values()).boxed()).containsExactlyInAnyOrderElementsOf(map.values());
            assertThat(sums.has(step.other)).isEqualTo(map.containsKey(step.other));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> party = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(1, 40)),
                Tuple.of(10, Arbitraries.integers().between(41, 400)),
                Tuple.of(1, Arbitraries.integers().between(401, 100_000)));
        return Combinators.combine(party, party, Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(150);
    }
}
