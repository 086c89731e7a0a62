package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EraseTest {
    private static final String CANARY = "canary-7Q";
    private static final Identity LIN = Shop.unionid(CANARY + "-union");
    private static final Identity PHONE = Shop.phone(CANARY + "-phone");
    private static final PartyId FIRST = new PartyId(2);

    private final Stores stores = Stores.memory();
    private final Muchang muchang =
            Muchang.builder(Shop.domain()).stores(stores).startingAt(Shop.START).open();

    @Test
    void nothing_personal_is_left_anywhere() {
        known();

        assertThat(muchang.erase(PHONE)).isEqualTo(Erasure.ERASED);

        assertThat(stores.vault().open(FIRST)).isEmpty();
        assertThat(muchang.personal(LIN)).isEmpty();
        assertThat(muchang.personal(PHONE)).isEmpty();
        byte[] state = stores.store().load(FIRST).orElseThrow().state();
        assertThat(new String(state, StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(stores.journal().of(FIRST).stream().map(recorded -> FactJson.write(recorded.fact())))
                .noneMatch(json -> json.contains(CANARY));
        Party lin = muchang.party(FIRST);
        assertThat(lin.erased()).isTrue();
        assertThat(lin.attributes()).isEmpty();
        assertThat(lin.personal()).isEmpty();
        assertThat(lin.tags()).isEmpty();
        assertThat(lin.reaches()).isEmpty();
    }

    @Test
    void what_counts_goes_on_counting() {
        known();
        muchang.erase(LIN);

        assertThat(muchang.customers().members()).containsExactly(FIRST);
        assertThat(muchang.pool("friends").members()).containsExactly(FIRST);
        assertThat(muchang.segment("spending").members()).containsExactly(FIRST);
        assertThat(muchang.segment("shanghai").members())
                .as("a rule about what was erased")
                .isEmpty();
        assertThat(Shop.log(muchang.party(FIRST), "purchased").lifetimeSum(-1)).isEqualTo(90_000);
        muchang.advanceTo(Shop.START.plusSeconds(8 * 86_400));
        assertThat(muchang.segment("spending").size()).as("time goes on").isZero();
    }

    @Test
    void whoever_comes_back_is_somebody_new() {
        known();
        muchang.erase(LIN);

        Accepted back = muchang.accept(Signal.did(LIN, "purchased").also(PHONE).at(Shop.START.plusSeconds(60)));

        assertThat(back.party()).isEqualTo(new PartyId(3));
        assertThat(back.facts()).hasAtLeastOneElementOfType(PersonFact.Registered.class);
        assertThat(Shop.log(muchang.customer(PHONE).orElseThrow(), "purchased").lifetimeCount(-1))
                .isEqualTo(1);
        assertThat(muchang.customers().size()).isEqualTo(2);
    }

    @Test
    void whoever_was_joined_is_erased_as_a_whole() {
        muchang.accept(Signal.described(PHONE, "name", CANARY).at(Shop.START));
        muchang.accept(Signal.described(LIN, "birthday", CANARY).at(Shop.START));
        muchang.accept(Signal.identified(LIN, PHONE).at(Shop.START));

        muchang.erase(LIN);

        assertThat(stores.vault().open(FIRST)).isEmpty();
        assertThat(stores.vault().open(new PartyId(3))).isEmpty();
        assertThat(muchang.customer(PHONE)).isEmpty();
    }

    @Test
    void nobody_is_erased_twice_or_by_a_weak_identity() {
        known();

        assertThat(muchang.erase(Identity.of("nickname", CANARY))).isEqualTo(Erasure.UNKNOWN);
        assertThat(muchang.erase(Shop.phone("nobody's"))).isEqualTo(Erasure.UNKNOWN);
        assertThat(muchang.erase(LIN)).isEqualTo(Erasure.ERASED);
        assertThat(muchang.erase(LIN)).isEqualTo(Erasure.UNKNOWN);
        assertThat(muchang.erase(PHONE)).isEqualTo(Erasure.UNKNOWN);
    }

    private void known() {
        muchang.accept(Signal.described(LIN, Map.of("name", CANARY, "birthday", CANARY, "city", "上海"))
                .also(PHONE)
                .also(Identity.of("nickname", CANARY))
                .reachableAt(Address.of("wecom", "optician", CANARY))
                .at(Shop.START));
        muchang.accept(Signal.tagged(LIN, "近视", "optician").at(Shop.START));
        muchang.accept(Signal.added(LIN).to("friends").at(Shop.START));
        muchang.accept(Signal.did(LIN, "purchased").amount(Money.yuan(900)).at(Shop.START));
        assertThat(muchang.segment("shanghai").size()).isEqualTo(1);
    }
}
