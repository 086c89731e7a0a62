package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecentSignalsProperties {
    record Arrival(long hash, long at) {}

    @Property(tries = 400)
    void the_newest_are_remembered(@ForAll("arrivals") List<Arrival> arrivals) {
        assertThat(remembered(taken(arrivals))).isEqualTo(expected(arrivals));
    }

    @Property(tries = 400)
    void the_order_in_which_signals_come_does_not_matter(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll long seed) {
        List<Arrival> other = new ArrayList<>(arrivals);
        Collections.shuffle(other, new Random(seed));

        assertThat(remembered(taken(other))).isEqualTo(remembered(taken(arrivals)));
    }

    @Property(tries = 400)
    void two_memories_are_one(@ForAll("arrivals") List<Arrival> one, @ForAll("arrivals") List<Arrival> two) {
        List<Arrival> both = new ArrayList<>(one);
        both.addAll(two);

        assertThat(remembered(taken(one).union(taken(two)))).isEqualTo(remembered(taken(both)));
    }

    @Property(tries = 200)
    void whatever_is_remembered_is_recognised(@ForAll("arrivals") List<Arrival> arrivals) {
        RecentSignals recent = taken(arrivals);

        assertThat(expected(arrivals))
                .allSatisfy(each -> assertThat(recent.contains(each.hash())).isTrue());
        assertThat(recent.contains(Long.MIN_VALUE)).isFalse();
        assertThat(recent.size()).isLessThanOrEqualTo(RecentSignals.MOST);
    }

    private static RecentSignals taken(List<Arrival> arrivals) {
        RecentSignals recent = RecentSignals.NONE;
        for (Arrival each : arrivals) {
            recent = recent.with(each.hash(), each.at());
        }
        return recent;
    }

    private static List<Arrival> remembered(RecentSignals recent) {
        List<Arrival> all = new ArrayList<>();
        for (int i = 0; i < recent.size(); i++) {
            all.add(new Arrival(recent.hash(i), recent.at(i)));
        }
        return all;
    }

    /** Each signal at its latest time; the newest 64, and up to 256 of the seven days before the newest. */
    private static List<Arrival> expected(List<Arrival> arrivals) {
        Map<Long, Long> latest = new TreeMap<>();
        arrivals.forEach(each -> latest.merge(each.hash(), each.at(), Math::max));
        List<Arrival> newestFirst = latest.entrySet().stream()
                .map(each -> new Arrival(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Arrival::at)
                        .thenComparing(Arrival::hash)
                        .reversed())
                .toList();
        List<Arrival> kept = new ArrayList<>();
        for (Arrival each : newestFirst) {
            boolean recent = each.at() > newestFirst.get(0).at() - 7 * ActivityLog.DAY;
            if (kept.size() < 64 || (recent && kept.size() < 256)) {
                kept.add(each);
            }
        }
        return Lists.reverse(kept);
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Long> days = Arbitraries.longs().between(0, 20).map(day -> day * ActivityLog.DAY / 2);
        return Combinators.combine(Arbitraries.longs().between(-300, 300), days, Arbitraries.of(0L, 1L))
                .as((hash, day, off) -> new Arrival(hash, Parties.START + day + off))
                .list()
                .ofMaxSize(500)
                .withoutEdgeCases();
    }
}
