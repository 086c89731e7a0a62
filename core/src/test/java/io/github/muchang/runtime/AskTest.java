package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AskTest {
    private static final int MANY = 50_000;

    @Test
    void everybody_is_asked_on_whatever_threads_there_are() throws StaleChangeException {
        Stores stores = many();
        List<Executor> executors = List.of(Runnable::run, task -> new Thread(task).start(), never -> {}, refused -> {
            throw new RejectedExecutionException("shut down");
        });
        for (Executor executor : executors) {
            Muchang muchang = open(stores, executor);

            Census census = muchang.ask(tagged("vip"));

            assertThat(census.asked()).isEqualTo(MANY);
            assertThat(census.count()).isEqualTo(MANY / 4);
            assertThat(census.holders().members().allMatch(each -> each.value() % 4 == 0))
                    .isTrue();
            assertThat(census.at()).isEqualTo(muchang.now());
        }
    }

    @Test
    void a_full_store_is_opened_with_its_index_and_its_clock() throws StaleChangeException {
        Muchang muchang = Muchang.builder(Shop.domain()).stores(many()).open();

        assertThat(muchang.customers().size()).isEqualTo(MANY);
        assertThat(muchang.pool("friends").size()).isEqualTo(MANY / 2);
        assertThat(muchang.segment("quiet").members())
                .containsExactlyElementsOf(muchang.pool("friends").members().toList());
        assertThat(muchang.now()).as("the latest fact of anybody").isEqualTo(Shop.START.plusMillis(MANY + 1));
    }

    @Test
    void the_clock_of_a_reopened_store_never_goes_back() {
        Stores stores = Stores.memory();
        Muchang before = Muchang.builder(Shop.domain()).stores(stores).open();
        before.accept(Signal.did(Shop.unionid("lin"), "purchased").at(Shop.START));
        before.load(List.of(Signal.did(Shop.unionid("wang"), "purchased").at(Shop.START.plusSeconds(60))));
        assertThat(before.now()).isEqualTo(Shop.START);

        assertThat(Muchang.builder(Shop.domain()).stores(stores).open().now()).isEqualTo(Shop.START.plusSeconds(60));
        assertThat(Muchang.builder(Shop.domain())
                        .stores(stores)
                        .startingAt(Shop.START)
                        .open()
                        .now())
                .isEqualTo(Shop.START.plusSeconds(60));
        Instant later = Shop.START.plusSeconds(3_600);
        assertThat(Muchang.builder(Shop.domain())
                        .stores(stores)
                        .startingAt(later)
                        .open()
                        .now())
                .isEqualTo(later);
        assertThat(Muchang.builder(Shop.domain()).open().now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whoever_was_decided_later_than_the_clock_is_asked_at_that_moment() {
        Muchang muchang = Shop.open();
        muchang.load(List.of(Signal.did(Shop.unionid("wang"), "purchased").at(Shop.START.plusSeconds(86_400))));

        assertThat(muchang.ask(all(
                                heardFromWithin(Span.hours(1)),
                                did("purchased").atLeast(1).within(Span.hours(1))))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void how_far_it_has_come_is_told_on_the_callers_thread() throws StaleChangeException {
        Muchang muchang = open(many(), task -> new Thread(task).start());
        List<Census.Progress> told = new ArrayList<>();
        List<Thread> tellers = new ArrayList<>();

        muchang.ask(tagged("vip"), progress -> {
            told.add(progress);
            tellers.add(Thread.currentThread());
        });

        assertThat(told.get(told.size() - 1)).isEqualTo(new Census.Progress(MANY + 1, MANY + 1));
        assertThat(told).extracting(Census.Progress::visited).isSorted();
        assertThat(tellers).containsOnly(Thread.currentThread());
    }

    @Test
    void a_listener_that_throws_ends_the_question() throws StaleChangeException {
        Muchang muchang = open(many(), task -> new Thread(task).start());

        assertThatIllegalStateException()
                .isThrownBy(() -> muchang.ask(tagged("vip"), progress -> {
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");
        assertThat(muchang.ask(tagged("vip")).count()).isEqualTo(MANY / 4);
    }

    @Test
    void a_damaged_state_is_reported_to_whoever_asks() throws StaleChangeException {
        Stores stores = many();
        Muchang muchang = open(stores, task -> new Thread(task).start());
        byte[] damaged = {1, 0, 0};
        stores.store().commit(List.of(change(new PartyId(40_000), 1, damaged)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.ask(tagged("vip")))
                .withMessageStartingWith("damaged state");
    }

    private static Muchang open(Stores stores, Executor executor) {
        return Muchang.builder(Shop.domain())
                .stores(stores)
                .executor(executor)
                .startingAt(Shop.START)
                .open();
    }

    private static Stores many() throws StaleChangeException {
        Stores stores = Stores.memoryWithoutJournal();
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (int number = 2; number < MANY + 2; number++) {
            PartyId id = new PartyId(number);
            long at = Shop.START.toEpochMilli();
            Draft draft = Party.unknown(id).draft();
            draft.register(Party.Kind.CUSTOMER, at);
            if (number % 2 == 0) {
                draft.enter("friends", at, "", Membership.Role.MEMBER);
                draft.enterSegment("quiet", at);
            }
            if (number % 4 == 0) {
                draft.tag("vip", at, "rule");
            }
            draft.seenAt(at + number);
            changes.add(change(id, 0, PartyCodec.encode(draft.freeze())));
        }
        stores.store().commit(changes.build());
        return stores;
    }

    private static Change change(PartyId id, long expected, byte[] state) {
        return new Change(id, expected, state, Moments.NEVER, ImmutableList.of(), Optional.empty());
    }
}
