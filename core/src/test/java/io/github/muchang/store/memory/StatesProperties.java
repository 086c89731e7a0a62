package io.github.muchang.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StatesProperties {
    @Property(tries = 60)
    void what_was_put_is_found_whatever_grew_shrank_and_moved(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3000) int parties,
            @ForAll @IntRange(min = 1, max = 20_000) int longest) {
        Random random = new Random(seed);
        States states = new States();
        Map<Integer, byte[]> expected = new HashMap<>();
        long bytes = 0;
        for (int i = 0; i < 5000; i++) {
            int party = 1 + random.nextInt(parties);
            byte[] state = new byte[random.nextInt(1 + random.nextInt(longest))];
            random.nextBytes(state);
            byte[] former = expected.put(party, state);
            bytes += state.length - (former == null ? 0 : former.length);
            states.put(party, i + 1L, i * 7L, i * 5L, state, 0, state.length);
            assertThat(states.version(party)).isEqualTo(i + 1L);
            assertThat(states.position(party)).isEqualTo(i * 7L);
            assertThat(states.get(party))
                    .isNotNull()
                    .extracting(States.Entry::due)
                    .isEqualTo(i * 5L);
        }
        expected.forEach((party, state) -> {
            States.Entry entry = states.get(party);
            assertThat(entry).isNotNull();
            assertThat(entry.state()).isEqualTo(state);
        });
        assertThat(states.stateBytes()).isEqualTo(bytes);
        assertThat(states.highest())
                .isEqualTo(
                        expected.keySet().stream().mapToInt(each -> each).max().orElseThrow());
        assertThat(states.get(parties + 1)).isNull();
    }

    @Test
    void customers_that_grow_leave_little_waste_behind() {
        States states = new States();
        Random random = new Random(1);
        int parties = 100_000;
        for (int size = 60; size <= 300; size += 20) {
            for (int party = 1; party <= parties; party++) {
                states.put(party, 1, 0, 0, new byte[size + random.nextInt(20)], 0, size);
            }
        }

        assertThat(states.stateBytes()).isEqualTo(300L * parties);
        assertThat((double) states.reservedBytes() / parties).isLessThan(300 * 1.25 + 32);
    }

    @Test
    void a_reader_sees_a_state_before_or_after_a_change_and_never_in_between() throws InterruptedException {
        States states = new States();
        int parties = 300;
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<String> wrong = new AtomicReference<>("");
        for (int party = 1; party <= parties; party++) {
            put(states, party, 1, 40);
        }
        Thread reader = new Thread(() -> {
            while (!over.get()) {
                for (int party = 1; party <= parties; party++) {
                    States.Entry entry = states.get(party);
                    if (entry == null
                            || entry.due() != -entry.version()
                            || !Arrays.equals(
                                    entry.state(), state(party, (int) entry.version(), entry.state().length))) {
                        wrong.set("party " + party);
                    }
                }
            }
        });
        reader.start();
        Random random = new Random(7);
        for (int i = 2; i < 400_000; i++) {
            put(states, 1 + random.nextInt(parties), i, random.nextInt(5000));
        }
        over.set(true);
        reader.join(60_000);

        assertThat(reader.isAlive()).isFalse();
        assertThat(wrong.get()).isEmpty();
    }

    private static void put(States states, int party, int version, int length) {
        states.put(party, version, version, -version, state(party, version, length), 0, length);
    }

    private static byte[] state(int party, int version, int length) {
        byte[] state = new byte[length];
        Arrays.fill(state, (byte) (party * 31 + version));
        return state;
    }
}
