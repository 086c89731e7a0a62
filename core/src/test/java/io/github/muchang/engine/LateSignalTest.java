package io.github.muchang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Accepted;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lateness is one day unless the domain says otherwise. */
class LateSignalTest {
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Shop.START.plus(Duration.ofDays(10));

    private final Muchang muchang = Shop.open();

    LateSignalTest() {
        muchang.advanceTo(NOW);
    }

    @Test
    void a_signal_of_exactly_one_day_ago_is_in_time() {
        assertThat(late(muchang.accept(Signal.did(LIN, "purchased").at(NOW.minus(DAY)))))
                .isFalse();
    }

    @Test
    void a_signal_of_one_millisecond_more_is_late() {
        assertThat(late(muchang.accept(
                        Signal.did(LIN, "purchased").at(NOW.minus(DAY).minusMillis(1)))))
                .isTrue();
    }

    @Test
    void a_late_signal_counts_in_history_at_the_time_when_it_happened() {
        muchang.accept(Signal.did(LIN, "purchased").at(NOW));

        muchang.accept(Signal.did(LIN, "purchased").at(Shop.START));

        Party lin = muchang.customer(LIN).orElseThrow();
        assertThat(Shop.log(lin, "purchased").lifetimeCount(-1)).isEqualTo(2);
        assertThat(Shop.log(lin, "purchased").first(-1)).isEqualTo(Shop.START.toEpochMilli());
        assertThat(muchang.segment("repeat-buyers").size()).isEqualTo(1);
        assertThat(muchang.history(LIN).stream().map(entry -> entry.in(Locale.CHINESE)))
                .contains("2026-03-11 09:00  收到迟到的信号 did（发生于 2026-03-01 09:00）");
    }

    @Test
    void a_late_signal_brings_nobody_back_whose_window_is_over() {
        muchang.accept(Signal.did(LIN, "purchased")
                .amount(io.github.muchang.money.Money.yuan(900))
                .at(NOW.minus(Duration.ofDays(8))));

        assertThat(muchang.segment("spending").size()).isZero();
    }

    @Test
    void a_late_departure_does_not_undo_a_later_arrival() {
        muchang.accept(Signal.added(LIN).to("friends").at(NOW));

        muchang.accept(Signal.left(LIN, "friends").at(NOW.minus(DAY)));

        assertThat(muchang.pool("friends").size()).isEqualTo(1);
    }

    @Test
    void a_late_arrival_is_the_first_touch_if_it_was_the_earliest() {
        muchang.accept(Signal.added(LIN).to("friends").through("receipt").at(NOW));

        muchang.accept(Signal.added(LIN).to("guests").through("table-7").at(Shop.START));

        assertThat(muchang.customer(LIN)
                        .orElseThrow()
                        .firstTouch()
                        .orElseThrow()
                        .source())
                .isEqualTo("table-7");
    }

    @Test
    void what_is_told_after_its_retention_is_not_kept() {
        muchang.accept(Signal.described(LIN, "birthday", "1990-02-03").at(Shop.START));
        muchang.accept(Signal.described(LIN, "diopter", "-3.25").at(Shop.START));

        assertThat(muchang.personal(LIN).orElseThrow().attributes()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().personal()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().attributes()).isEmpty();
        assertThat(muchang.history(LIN).stream().map(entry -> entry.fact()).toList())
                .contains(
                        new PersonFact.PersonalExpired(NOW.toEpochMilli(), "birthday"),
                        new PersonFact.AttributeExpired(NOW.toEpochMilli(), "diopter"));
    }

    private static boolean late(Accepted accepted) {
        List<Fact> facts = accepted.facts();
        return facts.stream()
                .filter(PersonFact.SignalTaken.class::isInstance)
                .map(PersonFact.SignalTaken.class::cast)
                .findFirst()
                .orElseThrow()
                .late();
    }
}
