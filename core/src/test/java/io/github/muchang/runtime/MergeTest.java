package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Party;
import io.github.muchang.party.Touch;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two that turn out to be one. */
class MergeTest {
    private static final Identity UNION = Shop.unionid("o-lin");
    private static final Identity PHONE = Shop.phone("138");
    private static final Identity OTHER_PHONE = Shop.phone("139");
    private static final PartyId ELDER = new PartyId(2);
    private static final PartyId YOUNGER = new PartyId(3);

    private final Muchang muchang = Shop.open();

    @Test
    void histories_unite_under_the_elder_number() {
        muchang.accept(Signal.did(PHONE, "purchased").amount(Money.yuan(300)).at(at(0)));
        muchang.accept(Signal.did(UNION, "purchased").amount(Money.yuan(400)).at(at(1)));

        Accepted joined = muchang.accept(Signal.identified(UNION, PHONE).at(at(2)));

        assertThat(joined.party()).isEqualTo(ELDER);
        for (Identity each : List.of(UNION, PHONE)) {
            Party lin = muchang.customer(each).orElseThrow();
            assertThat(lin.id()).isEqualTo(ELDER);
            assertThat(Shop.log(lin, "purchased").lifetimeSum(-1)).isEqualTo(70_000);
            assertThat(lin.segments()).containsKeys("repeat-buyers", "spending");
            assertThat(lin.stage()).isEqualTo("repeat");
            assertThat(muchang.history(each)).extracting(HistoryEntry::party).contains(ELDER, YOUNGER);
            assertThat(muchang.history(each)).extracting(HistoryEntry::at).isSorted();
        }
        assertThat(muchang.customers().members()).containsExactly(ELDER);
        assertThat(muchang.party(YOUNGER).absorbedInto()).contains(ELDER);
        assertThat(muchang.party(YOUNGER).activities()).isEmpty();
        assertThat(muchang.stage("buyer").size()).isZero();
    }

    @Test
    void touches_unite_and_the_first_is_the_earliest() {
        muchang.accept(Signal.added(PHONE).to("friends").through("receipt").at(at(5)));
        muchang.accept(Signal.added(UNION).to("guests").through("table-7").at(at(3)));
        muchang.accept(Signal.identified(PHONE, UNION).at(at(6)));

        Party lin = muchang.customer(UNION).orElseThrow();
        assertThat(lin.touches())
                .containsExactly(
                        new Touch(at(3).toEpochMilli(), "table-7", "guests"),
                        new Touch(at(5).toEpochMilli(), "receipt", "friends"));
        assertThat(lin.firstTouch()).contains(new Touch(at(3).toEpochMilli(), "table-7", "guests"));
        assertThat(lin.memberships()).containsOnlyKeys("friends", "guests");
    }

    @Test
    void an_address_joins_as_a_strong_identity_does() {
        Address address = Address.of("wecom", "optician", "wm-lin");
        muchang.accept(Signal.did(PHONE, "clicked").reachableAt(address).at(at(0)));
        muchang.accept(Signal.did(UNION, "clicked").at(at(1)));

        muchang.accept(Signal.did(UNION, "replied").reachableAt(address).at(at(2)));

        assertThat(muchang.customer(UNION).orElseThrow().id()).isEqualTo(ELDER);
        assertThat(Shop.log(muchang.customer(PHONE).orElseThrow(), "clicked").lifetimeCount(-1))
                .isEqualTo(2);
    }

    @Test
    void of_an_attribute_that_both_had_the_word_that_was_told_last_stays() {
        muchang.accept(Signal.described(PHONE, "name", "小林").at(at(0)));
        muchang.accept(Signal.described(UNION, "name", "林一").at(at(1)));
        muchang.accept(Signal.identified(PHONE, UNION).at(at(2)));
        assertThat(muchang.personal(PHONE).orElseThrow().attributes()).containsEntry("name", "林一");

        Identity member = Shop.member("m-1");
        muchang.accept(Signal.described(member, "name", "林老").at(at(0)));
        muchang.accept(Signal.identified(PHONE, member).at(at(3)));
        assertThat(muchang.personal(PHONE).orElseThrow().attributes()).containsEntry("name", "林一");
    }

    @Test
    void two_values_of_a_strong_kind_join_nobody() {
        muchang.accept(Signal.did(UNION, "clicked").also(PHONE).at(at(0)));
        muchang.accept(Signal.did(OTHER_PHONE, "clicked").at(at(1)));
        Signal wrong = Signal.identified(UNION, OTHER_PHONE).at(at(2));

        Accepted accepted = muchang.accept(wrong);

        assertThat(conflicts(accepted))
                .containsExactly(new PersonFact.IdentityConflict(at(2).toEpochMilli(), "phone", 3));
        assertThat(muchang.customer(UNION).orElseThrow().id()).isEqualTo(ELDER);
        assertThat(muchang.customer(OTHER_PHONE).orElseThrow().id()).isEqualTo(YOUNGER);
        assertThat(muchang.accept(wrong).facts()).as("told again").isEmpty();
    }

    @Test
    void a_second_value_of_a_strong_kind_is_refused_even_if_nobody_has_it() {
        muchang.accept(Signal.did(UNION, "clicked").also(PHONE).at(at(0)));

        Accepted accepted =
                muchang.accept(Signal.did(UNION, "replied").also(OTHER_PHONE).at(at(1)));

        assertThat(conflicts(accepted))
                .containsExactly(new PersonFact.IdentityConflict(at(1).toEpochMilli(), "phone", 0));
        assertThat(muchang.customer(OTHER_PHONE)).isEmpty();
        assertThat(muchang.personal(UNION).orElseThrow().identities()).containsEntry("phone", "138");
        assertThat(muchang.customer(UNION).orElseThrow().activities()).containsKey("replied");
    }

    @Test
    void a_weak_identity_joins_nobody() {
        Identity nickname = Identity.of("nickname", "小林");
        muchang.accept(Signal.did(UNION, "clicked").also(nickname).at(at(0)));
        muchang.accept(Signal.did(PHONE, "clicked").also(nickname).at(at(1)));

        assertThat(muchang.customers().size()).isEqualTo(2);
    }

    @Test
    void amounts_in_two_currencies_join_nobody() {
        Stores stores = Stores.memory();
        ActivityType dollars = ActivityType.PURCHASED.in("USD");
        PrivateDomain abroad = Shop.definition().activities(dollars).build();
        Muchang here = Muchang.builder(Shop.domain()).stores(stores).open();
        here.accept(Signal.did(PHONE, "purchased").amount(Money.yuan(1)).at(at(0)));
        Muchang there = Muchang.builder(abroad).stores(stores).open();
        there.accept(Signal.did(UNION, "purchased").amount(Money.of(100, "USD")).at(at(0)));

        Accepted accepted = there.accept(Signal.identified(PHONE, UNION).at(at(1)));

        assertThat(conflicts(accepted))
                .containsExactly(new PersonFact.IdentityConflict(at(1).toEpochMilli(), "purchased", 3));
        assertThat(there.customers().size()).isEqualTo(2);
    }

    @Test
    void three_become_one_by_one_signal() {
        Identity member = Shop.member("m-1");
        muchang.accept(Signal.did(PHONE, "clicked").at(at(0)));
        muchang.accept(Signal.did(UNION, "clicked").at(at(1)));
        muchang.accept(Signal.did(member, "clicked").at(at(2)));

        muchang.accept(Signal.identified(member, UNION).also(PHONE).at(at(3)));

        assertThat(muchang.customers().members()).containsExactly(ELDER);
        assertThat(Shop.log(muchang.customer(member).orElseThrow(), "clicked").lifetimeCount(-1))
                .isEqualTo(3);
        assertThat(muchang.history(UNION)).extracting(HistoryEntry::party).contains(ELDER, YOUNGER, new PartyId(4));
    }

    @Test
    void what_either_took_in_is_a_repeat_for_both() {
        Signal click = Signal.did(UNION, "clicked").at(at(1)).withId("c-1");
        muchang.accept(Signal.did(PHONE, "clicked").at(at(0)));
        muchang.accept(click);
        muchang.accept(Signal.identified(PHONE, UNION).at(at(2)));

        assertThat(muchang.accept(click).repeat()).isTrue();
        assertThat(muchang.accept(Signal.did(PHONE, "clicked").at(at(1)).withId("c-1"))
                        .repeat())
                .isTrue();
    }

    private static List<PersonFact.IdentityConflict> conflicts(Accepted accepted) {
        return accepted.facts().stream()
                .filter(PersonFact.IdentityConflict.class::isInstance)
                .map(PersonFact.IdentityConflict.class::cast)
                .toList();
    }

    private static Instant at(int minutes) {
        return Shop.START.plusSeconds(60L * minutes);
    }
}
