package io.github.muchang.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DirectoryProperties {
    @Property(tries = 100)
    void finds_as_a_map_does(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int bits) {
        Random random = new Random(seed);
        Directory directory = new Directory();
        Map<List<Long>, Integer> expected = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            long high = random.nextLong() << bits; // few bits: many share a home
            long low = random.nextInt(3);
            int party = 1 + random.nextInt(4);
            if (random.nextInt(3) > 0) {
                directory.put(high, low, party);
                expected.put(List.of(high, low), party);
            } else {
                directory.remove(high, low, party);
                expected.remove(List.of(high, low), party);
            }
        }
        assertThat(directory.size()).isEqualTo(expected.size());
        expected.forEach((key, party) ->
                assertThat(directory.find(key.get(0), key.get(1))).isEqualTo(party));
        for (int i = 0; i < 100; i++) {
            List<Long> other = List.of(random.nextLong() << bits, 9L);
            assertThat(directory.find(other.get(0), other.get(1))).isZero();
        }
    }
}
