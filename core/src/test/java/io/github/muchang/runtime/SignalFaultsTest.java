package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.muchang.content.Purpose;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.stories.Shop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a user is told about a signal that the domain does not understand. */
class SignalFaultsTest {
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final String HALF = "\uD83D";

    private final Muchang muchang = Shop.open();

    @Test
    void an_unknown_pool_with_the_one_that_was_meant() {
        refused(
                Signal.added(LIN).to("freinds"),
                "pool: there is no pool 'freinds', did you mean 'friends'? (known:" + " guests, friends, group)");
        refused(
                Signal.left(LIN, "fiends"),
                "pool: there is no pool 'fiends', did you mean 'friends'? (known:" + " guests, friends, group)");
        refused(
                Signal.promoted(LIN, "海外", Membership.Role.KOC),
                "pool: there is no pool '海外' (known: guests, friends, group)");
    }

    @Test
    void both_ends_of_a_move() {
        refused(
                Signal.moved(LIN, "gusts", "groups"),
                "from: there is no pool 'gusts', did you mean 'guests'? (known: guests, friends, group)",
                "to: there is no pool 'groups', did you mean 'group'? (known: guests, friends, group)");
    }

    @Test
    void an_unknown_activity() {
        refused(
                Signal.did(LIN, "purchase"),
                "activity: there is no activity 'purchase', did you mean 'purchased'? (known:"
                        + " answered, clicked, opened, purchased, received, referred, replied, rewarded, spoke, visited)");
    }

    @Test
    void an_attribute_that_nobody_declared() {
        refused(
                Signal.described(LIN, "citty", "上海"),
                "attribute: there is no attribute 'citty', did you mean 'city'? (known: birthday, city, diopter, name)");
    }

    @Test
    void an_identity_of_a_kind_that_nobody_declared() {
        refused(
                Signal.did(LIN, "clicked").also(Identity.of("telephone", "138")),
                "identity: there is no identity kind"
                        + " 'telephone' (known: group, member, nickname, phone, unionid)");
    }

    @Test
    void two_currencies() {
        refused(
                Signal.did(LIN, "purchased").amount(Money.of(100, "USD")),
                "amount: 'purchased' is kept in CNY, not in USD: two currencies have no sum; convert it first, or"
                        + " define an activity of its own");
        refused(
                Signal.did(LIN, "rewarded").amount(Money.yuan(1)),
                "amount: 'rewarded' is kept in PTS, not in CNY: two currencies have no sum; convert it first, or"
                        + " define an activity of its own");
    }

    @Test
    void an_absurd_amount_of_either_sign() {
        String absurd = "amount: an amount of more than 10000000000.00 CNY is not meant";
        refused(Signal.did(LIN, "purchased").amount(Money.of(1_000_000_000_001L, "CNY")), absurd);
        refused(Signal.did(LIN, "purchased").amount(Money.of(-1_000_000_000_001L, "CNY")), absurd);
        refused(Signal.did(LIN, "purchased").amount(Money.of(Long.MIN_VALUE, "CNY")), absurd);
        muchang.accept(Signal.did(LIN, "purchased")
                .amount(Money.of(1_000_000_000_000L, "CNY"))
                .at(Shop.START));
    }

    @Test
    void a_weak_identity_alone() {
        refused(
                Signal.did(Identity.of("nickname", "小林"), "clicked"),
                "identity: nobody can be found by a weak identity alone; give a strong one or an address");
        muchang.accept(Signal.did(Identity.of("nickname", "小林"), "clicked")
                .reachableAt(Address.of("wecom", "optician", "wm1"))
                .at(Shop.START));
    }

    @Test
    void texts_that_a_state_has_no_room_for() {
        String tooLong = ": at most 64 bytes of UTF-8 are kept in a state";
        refused(Signal.did(LIN, "clicked").labelled("镜".repeat(22)), "label" + tooLong);
        refused(Signal.described(LIN, "city", "x".repeat(65)), "city" + tooLong);
        refused(Signal.consented(LIN, Purpose.CARE, "v".repeat(65)), "text" + tooLong);
        refused(Signal.described(LIN, "name", "x".repeat(4097)), "name: a personal value has at most 4096 characters");
    }

    @Test
    void texts_that_are_no_text() {
        String half = ": half a surrogate pair is no character";
        refused(Signal.did(LIN, "clicked").labelled(HALF), "label" + half);
        refused(Signal.described(LIN, "city", HALF + "海"), "city" + half);
        refused(Signal.described(LIN, "name", "林" + HALF), "name" + half);
        refused(Signal.did(Shop.phone(HALF), "clicked"), "identity" + half);
        refused(Signal.did(LIN, "clicked").reachableAt(Address.of("wecom", "a", HALF)), "address" + half);
        muchang.accept(Signal.did(LIN, "clicked").labelled("🐑").at(Shop.START));
    }

    @Test
    void names_that_are_no_names() {
        String noName = "' is no name: use letters and digits, with - _ . : / or a space inside";
        refused(Signal.added(LIN).to("friends").through("?"), "source: '?" + noName);
        refused(Signal.tagged(LIN, "", "optician"), "tag: '" + noName);
        refused(Signal.untagged(LIN, "近视", " "), "by: ' " + noName);
        refused(Signal.of(LIN, new Occurrence.Withdrew(Optional.empty(), Optional.of("\n"))), "carrier: '·" + noName);
    }

    @Test
    void faults_of_several_signals_are_told_at_once_and_nothing_is_taken_in() {
        List<Signal> signals = List.of(
                Signal.added(LIN).to("freinds").at(Shop.START),
                Signal.did(LIN, "clicked").at(Shop.START),
                Signal.did(Identity.of("nickname", "小林"), "bought").at(Shop.START.plusSeconds(60)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> muchang.accept(signals))
                .withMessage("signals: 3 faults\n"
                        + "  /0/pool: there is no pool 'freinds', did you mean 'friends'? (known: guests, friends,"
                        + " group)\n"
                        + "  /2/identity: nobody can be found by a weak identity alone; give a strong one or an"
                        + " address\n"
                        + "  /2/activity: there is no activity 'bought' (known: answered, clicked, opened, purchased,"
                        + " received, referred, replied, rewarded, spoke, visited)");
        assertThat(muchang.customers().size()).isZero();
        assertThat(muchang.journal().read(0, 10)).isEmpty();
        assertThat(muchang.now()).isEqualTo(Shop.START);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> muchang.load(signals));
    }

    @Test
    void faults_can_be_asked_for_beforehand() {
        assertThat(muchang.faults(Signal.added(LIN).to("friends").at(Shop.START))
                        .none())
                .isTrue();
        assertThat(muchang.faults(Signal.described(LIN, Map.of("a", "1", "b", "2"))
                                .at(Shop.START))
                        .list())
                .hasSize(2);
    }

    private void refused(Untimed signal, String... faults) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> muchang.accept(signal.at(Shop.START)))
                .satisfies(e ->
                        assertThat(e.faults().stream().map(Object::toString)).containsExactly(faults))
                .withMessageStartingWith(faults.length == 1 ? "signal: 1 fault\n  " : "signal: " + faults.length)
                .withMessageContaining(faults[0]);
    }
}
