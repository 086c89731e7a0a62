package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight threads, few people, many names for them. */
@Timeout(120)
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int EACH = 80;
    private static final int PEOPLE = 6;

    private final PrivateDomain domain = Shop.domain().toBuilder()
            .segment("best", Conditions.top(30, Conditions.total("purchased").overall()))
            .build();
    private final Stores stores = Stores.memory();
    private final Muchang muchang = Muchang.builder(domain)
            .stores(stores)
            .startingAt(Shop.START)
            .measureEvery(Span.days(1))
            .open();

    @Test
    void no_signal_is_lost_or_counted_twice_and_the_index_is_right() throws Exception {
        List<Recorded> followed = new ArrayList<>();
        muchang.follow(followed::add);

        together(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < EACH; i++) {
                Signal signal = signal(random, i, thread);
                muchang.accept(signal);
                if (i % 5 == 0) {
                    muchang.accept(signal);
                }
            }
            return thread;
        });
        muchang.advanceTo(muchang.now().plusSeconds(86_400));

        assertThat(followed).isEqualTo(muchang.journal().read(0, Integer.MAX_VALUE));
        assertThat(followed.stream().filter(each -> each.fact() instanceof PersonFact.SignalTaken))
                .hasSize(THREADS * EACH);
        long purchases = 0;
        for (PartyId id : muchang.customers().members().toList()) {
            Party party = muchang.party(id);
            purchases += party.activities().containsKey("purchased")
                    ? party.activities().get("purchased").lifetimeCount(-1)
                    : 0;
        }
        assertThat(purchases).isEqualTo(THREADS * EACH);
        assertThat(muchang.customers().size()).isEqualTo(PEOPLE);
        replayed();
        IndexProperties.indexIsRight(muchang, stores);
    }

    @Test
    void newcomers_may_arrive_while_the_population_is_measured() throws Exception {
        together(thread -> {
            for (int i = 0; i < 60; i++) {
                if (thread == 0) {
                    muchang.measure();
                } else {
                    muchang.accept(Signal.did(Shop.phone(thread + "-" + i), "purchased")
                            .amount(Money.yuan(i))
                            .at(Shop.START));
                }
            }
            return thread;
        });

        assertThat(muchang.customers().size()).isEqualTo(7 * 60);
        IndexProperties.indexIsRight(muchang, stores);
    }

    /** All threads go through time together, so that the clock is moved by many. */
    private static Signal signal(Random random, int hour, int thread) {
        int person = random.nextInt(PEOPLE);
        List<Identity> names =
                List.of(Shop.unionid("o-" + person), Shop.phone("138-" + person), Shop.member("m-" + person));
        return Signal.did(names.get(random.nextInt(3)), "purchased")
                .amount(Money.yuan(random.nextInt(100)))
                .also(names.get(random.nextInt(3)))
                .at(Shop.START.plusSeconds(hour * 3600L + random.nextInt(7200)))
                .withId(hour + "/" + thread);
    }

    private void replayed() {
        for (int number = 1; number <= stores.population().highest(); number++) {
            PartyId id = new PartyId(number);
            stores.store().load(id).ifPresent(stored -> assertThat(PartyCodec.encode(Evolve.apply(
                            Party.unknown(id),
                            stores.journal().of(id).stream().map(Recorded::fact).toList())))
                    .isEqualTo(stored.state()));
        }
    }

    private interface Work {
        int by(int thread) throws Exception;
    }

    private static void together(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.by(thread);
                });
            }
            for (Future<Integer> each : threads.invokeAll(all, 100, TimeUnit.SECONDS)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
