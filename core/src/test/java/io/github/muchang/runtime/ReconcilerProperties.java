package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Callbacks are lost, rounds are interrupted, people come and go meanwhile: after a whole round in quiet, what is known is what is so. */
class ReconcilerProperties {
    private static final int PEOPLE = 30;

    @Property(tries = 40)
    void a_whole_round_brings_to_light_all_that_callbacks_have_missed(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Listing platform = new Listing(1 + chance.nextInt(7));
        Set<Integer> truth = new TreeSet<>();
        Stores stores = Stores.memory();
        Muchang muchang = Listing.open(stores);
        Instant now = Listing.START;
        for (int step = 0; step < 60; step++) {
            now = now.plus(Duration.ofMinutes(1 + chance.nextInt(90)));
            muchang.advanceTo(now);
            int who = 1 + chance.nextInt(PEOPLE);
            boolean heard = chance.nextInt(3) > 0;
            switch (chance.nextInt(7)) {
                case 0, 1, 2 -> {
                    if (truth.add(who)) {
                        platform.person(who, now);
                        hear(heard, muchang, Listing.added(who, now));
                    }
                }
                case 3 -> {
                    if (truth.remove(who)) {
                        platform.gone(who);
                        hear(
                                heard,
                                muchang,
                                Signal.left(Listing.unionid(who), "friends").at(now));
                    }
                }
                case 4 -> {
                    muchang.close();
                    muchang = Listing.open(stores);
                    muchang.advanceTo(now);
                }
                case 5 ->
                    muchang.reconciler("friends", breaking(platform, chance))
                            .believing(100)
                            .pull();
                default ->
                    rounds(
                            muchang.reconciler("friends", breaking(platform, chance))
                                    .believing(100),
                            chance);
            }
        }
        muchang.advanceTo(now.plusSeconds(1));
        int rest = 0;
        while (!(muchang.reconciler("friends", platform).believing(100).pull() instanceof Pulled.Done)) {
            assertThat(rest++).isLessThan(PEOPLE);
        }
        muchang.advanceTo(now.plusSeconds(2));

        Pulled pulled = muchang.reconciler("friends", platform).believing(100).pull();
        while (pulled instanceof Pulled.Page) {
            pulled = muchang.reconciler("friends", platform).believing(100).pull();
        }

        assertThat(friends(muchang)).isEqualTo(truth);
        assertThat(((Pulled.Done) pulled).listed()).isEqualTo(truth.size());
        assertThat(muchang.pool("friends").size()).isEqualTo(truth.size());
        assertThat(muchang.customers().members().map(each -> each.value()).collect(Collectors.toSet()))
                .hasSizeLessThanOrEqualTo(PEOPLE);
    }

    /** One that pulls more than once remembers what it pulled itself. */
    private static void rounds(Reconciler reconciler, SplittableRandom chance) {
        for (int left = chance.nextInt(6); left >= 0; left--) {
            reconciler.pull();
        }
    }

    private static void hear(boolean heard, Muchang muchang, Signal signal) {
        if (heard) {
            muchang.accept(signal);
        }
    }

    private static Roster breaking(Listing platform, SplittableRandom chance) {
        return (pool, after) -> {
            RosterPage page = platform.page(pool, after);
            return chance.nextInt(4) == 0 && !after.equals(Cursor.START)
                    ? new RosterPage.Later(Duration.ZERO, "-1")
                    : page;
        };
    }

    private static Set<Integer> friends(Muchang muchang) {
        Set<Integer> friends = new TreeSet<>();
        for (int i = 1; i <= PEOPLE; i++) {
            if (muchang.customer(Listing.unionid(i))
                    .filter(each -> each.memberships().containsKey("friends"))
                    .isPresent()) {
                friends.add(i);
            }
        }
        return friends;
    }
}
