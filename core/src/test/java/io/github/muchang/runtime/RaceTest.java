package io.github.muchang.runtime;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.top;
import static io.github.muchang.segment.Conditions.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.store.MemoryStore;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody else gets in between, at the worst moment. */
class RaceTest {
    private static final Identity PHONE = Shop.phone("138");
    private static final Identity UNION = Shop.unionid("o-lin");
    private static final PartyId FIRST = new PartyId(2);
    private static final PartyId SECOND = new PartyId(3);
    private static final PrivateDomain DOMAIN = Shop.domain().toBuilder()
            .segment("best-fifth", top(20, total("purchased").overall()))
            .build();

    private final MemoryStore memory = MemoryStore.withJournal();
    private final Meddler meddler = new Meddler(memory);
    private final Muchang muchang = Muchang.builder(DOMAIN)
            .stores(new Stores(meddler, memory, memory, memory))
            .startingAt(Shop.START)
            .open();

    /** Lets something happen before a party is loaded, before what is due is looked up, or before a commit; once. */
    private static final class Meddler implements Store {
        private final Store store;
        private Runnable beforeLoad = () -> {};
        private Runnable beforeDue = () -> {};
        private Runnable beforeCommit = () -> {};

        Meddler(Store store) {
            this.store = store;
        }

        @Override
        public Optional<Stored> load(PartyId party) {
            if (!party.equals(House.ID)) {
                Runnable meddling = beforeLoad;
                beforeLoad = () -> {};
                meddling.run();
            }
            return store.load(party);
        }

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            Runnable meddling = beforeCommit;
            beforeCommit = () -> {};
            meddling.run();
            return store.commit(changes);
        }

        @Override
        public List<PartyId> due(Instant now, int limit) {
            Runnable meddling = beforeDue;
            beforeDue = () -> {};
            meddling.run();
            return store.due(now, limit);
        }
    }

    @Test
    void whoever_is_erased_meanwhile_comes_back_as_somebody_new() {
        muchang.accept(Signal.described(PHONE, "name", "林一").at(Shop.START));
        meddler.beforeLoad = () -> muchang.erase(PHONE);

        Accepted accepted = muchang.accept(Signal.did(PHONE, "clicked").at(Shop.START));

        assertThat(accepted.party()).isEqualTo(SECOND);
        assertThat(memory.open(FIRST)).isEmpty();
        assertThat(muchang.party(FIRST).activities()).isEmpty();
    }

    @Test
    void whoever_is_joined_meanwhile_takes_the_signal_as_the_survivor() {
        muchang.accept(Signal.did(PHONE, "clicked").at(Shop.START));
        muchang.accept(Signal.did(UNION, "clicked").at(Shop.START));
        meddler.beforeLoad =
                () -> muchang.accept(Signal.identified(PHONE, UNION).at(Shop.START));
        Signal reply = Signal.did(UNION, "replied").at(Shop.START);

        Accepted accepted = muchang.accept(reply);

        assertThat(accepted.party()).isEqualTo(FIRST);
        assertThat(muchang.party(FIRST).activities()).containsKey("replied");
        assertThat(muchang.party(SECOND).activities()).isEmpty();
        assertThat(muchang.accept(reply).repeat()).isTrue();
    }

    @Test
    void whoever_is_changed_meanwhile_is_decided_again() {
        muchang.accept(Signal.did(PHONE, "purchased").at(Shop.START));
        meddler.beforeCommit = () ->
                muchang.accept(Signal.did(PHONE, "purchased").labelled("镜片").at(Shop.START));

        Accepted accepted =
                muchang.accept(Signal.did(PHONE, "purchased").labelled("镜框").at(Shop.START));

        assertThat(Shop.log(muchang.party(accepted.party()), "purchased").lifetimeCount(-1))
                .isEqualTo(3);
        assertThat(muchang.segment("repeat-buyers").size()).isEqualTo(1);
    }

    @Test
    void whoever_arrives_between_two_looks_is_not_overlooked() {
        meddler.beforeLoad = () -> muchang.accept(Signal.did(PHONE, "clicked").at(Shop.START));
        Signal reply = Signal.did(PHONE, "replied").at(Shop.START);

        Accepted accepted = muchang.accept(reply);

        assertThat(muchang.customers().members()).containsExactly(accepted.party());
        assertThat(muchang.customer(PHONE).orElseThrow().activities()).containsOnlyKeys("clicked", "replied");
        assertThat(muchang.accept(reply).repeat()).isTrue();
    }

    @Test
    void two_who_arrive_by_one_identity_are_one() {
        meddler.beforeCommit = () -> muchang.accept(Signal.did(PHONE, "clicked").at(Shop.START));

        Accepted accepted = muchang.accept(Signal.did(PHONE, "replied").at(Shop.START));

        assertThat(muchang.customers().members()).containsExactly(accepted.party());
        assertThat(muchang.party(accepted.party()).activities()).containsOnlyKeys("clicked", "replied");
    }

    @Test
    void whoever_is_decided_while_the_population_is_measured_is_decided_by_the_new_yardstick() {
        for (int i = 1; i <= 10; i++) {
            muchang.accept(Signal.did(Shop.member("m-" + i), "purchased")
                    .amount(yuan(100L * i))
                    .at(Shop.START));
        }
        meddler.beforeLoad = muchang::measure;

        muchang.accept(
                Signal.did(Shop.member("m-1"), "purchased").amount(yuan(5000)).at(Shop.START));

        assertThat(muchang.segment("best-fifth").members()).containsExactly(FIRST, new PartyId(10), new PartyId(11));
    }

    @Test
    void a_clock_that_was_moved_further_meanwhile_stays_there() {
        Instant later = Shop.START.plusSeconds(100);
        meddler.beforeDue = () -> muchang.advanceTo(later);

        muchang.advanceTo(Shop.START.plusSeconds(10));

        assertThat(muchang.now()).isEqualTo(later);
    }
}
