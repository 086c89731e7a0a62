package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.LegalFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final Identity LIN = Shop.unionid("lin");
    private static final Identity PHONE = Shop.phone("138");
    private static final PartyId FIRST = new PartyId(2);
    private static final long DAY = 86_400;

    private final Stores stores = Stores.memory();
    private final Muchang muchang =
            Muchang.builder(Shop.domain()).stores(stores).startingAt(Shop.START).open();

    @Test
    void whoever_is_held_is_not_erased_and_the_journal_says_so() {
        known();
        assertThat(muchang.hold(LIN, "case 7")).isTrue();

        assertThat(muchang.erase(PHONE)).isEqualTo(Erasure.HELD);

        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsEntry("name", "林");
        assertThat(muchang.party(FIRST).attributes()).containsKey("city");
        assertThat(muchang.party(FIRST).erased()).isFalse();
        assertThat(stores.journal().of(FIRST).stream().map(Recorded::fact))
                .contains(
                        new LegalFact.HoldPlaced(Shop.START.toEpochMilli(), "case 7"),
                        new LegalFact.ErasureRefused(Shop.START.toEpochMilli(), "legal-hold"));
        assertThat(stores.journal().of(FIRST).stream().map(Recorded::fact))
                .doesNotHaveAnyElementsOfTypes(PersonFact.Erased.class);
    }

    @Test
    void a_hold_that_is_lifted_no_longer_forbids_anything() {
        known();
        muchang.hold(LIN, "case 7");

        assertThat(muchang.lift(PHONE)).isTrue();
        assertThat(muchang.lift(LIN)).as("twice").isFalse();
        assertThat(muchang.erase(LIN)).isEqualTo(Erasure.ERASED);

        assertThat(stores.vault().open(FIRST)).isEmpty();
    }

    @Test
    void retention_waits_while_held_and_ends_at_once_when_lifted() {
        known();
        muchang.hold(LIN, "case 7");
        muchang.advanceTo(Shop.START.plusSeconds(10 * DAY)); // diopter is kept for 3 days, birthday for 2
        assertThat(muchang.party(FIRST).attributes()).containsKey("diopter");
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsKey("birthday");

        muchang.lift(LIN);

        assertThat(muchang.party(FIRST).attributes()).containsOnlyKeys("city");
        assertThat(muchang.party(FIRST).personal()).containsOnlyKeys("name");
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsOnlyKeys("name");
        long now = muchang.now().toEpochMilli();
        assertThat(stores.journal().of(FIRST).stream().map(Recorded::fact))
                .contains(
                        new LegalFact.HoldLifted(now),
                        new PersonFact.AttributeExpired(now, "diopter"),
                        new PersonFact.PersonalExpired(now, "birthday"));
    }

    @Test
    void retention_that_ends_later_than_the_hold_ends_when_it_should() {
        known();
        muchang.hold(LIN, "case 7");
        muchang.lift(LIN);

        muchang.advanceTo(Shop.START.plusSeconds(3 * DAY).minusMillis(1));
        assertThat(muchang.party(FIRST).attributes()).containsKey("diopter");
        muchang.advanceTo(Shop.START.plusSeconds(3 * DAY));
        assertThat(muchang.party(FIRST).attributes()).doesNotContainKey("diopter");
    }

    @Test
    void of_two_that_turn_out_to_be_one_a_hold_on_either_stays() {
        muchang.accept(Signal.described(LIN, "name", "林").at(Shop.START));
        muchang.accept(Signal.described(PHONE, "birthday", "5-1").at(Shop.START));
        muchang.hold(PHONE, "case 7");

        muchang.accept(Signal.identified(LIN, PHONE).at(Shop.START));

        assertThat(muchang.party(FIRST).held()).isTrue();
        assertThat(muchang.party(new PartyId(3)).held())
                .as("its history is the other's now")
                .isFalse();
        assertThat(muchang.erase(LIN)).isEqualTo(Erasure.HELD);
        muchang.advanceTo(Shop.START.plusSeconds(5 * DAY));
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsKeys("name", "birthday");
    }

    @Test
    void a_hold_outlives_the_process() {
        known();
        muchang.hold(LIN, "case 7");

        Muchang again = Muchang.builder(Shop.domain()).stores(stores).open();

        assertThat(again.customer(LIN).map(Party::held)).contains(true);
        assertThat(again.erase(LIN)).isEqualTo(Erasure.HELD);
    }

    @Test
    void nobody_is_held_who_is_not_known() {
        known();

        assertThat(muchang.hold(Shop.phone("nobody's"), "case 7")).isFalse();
        assertThat(muchang.hold(Identity.of("nickname", "林"), "case 7")).isFalse();
        assertThat(muchang.lift(LIN)).isFalse();
    }

    @Test
    void a_hold_has_a_reason() {
        known();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.hold(LIN, " "))
                .withMessage("the reason of a legal hold must have 1 to 200 characters, not 1");
        assertThatIllegalArgumentException().isThrownBy(() -> muchang.hold(LIN, "x".repeat(201)));
        assertThat(muchang.party(FIRST).held()).isFalse();
    }

    private void known() {
        muchang.accept(Signal.described(LIN, Map.of("name", "林", "birthday", "5-1", "city", "上海", "diopter", "-3"))
                .also(PHONE)
                .at(Shop.START));
    }
}
