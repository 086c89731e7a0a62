package io.github.muchang.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.stories.Leaves;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Identity LIN = Identity.of("member", "m-1");
    private static final Identity GROUP = Identity.of("group", "chat-1");
    private static final Instant NOW = Instant.parse("2026-03-01T13:45:00Z");

    private static final List<Signal> SIGNALS = List.of(
            Signal.added(LIN)
                    .to("friends")
                    .through("table-7")
                    .as(Membership.Role.KOC)
                    .at(NOW),
            Signal.left(LIN, "friends").at(NOW),
            Signal.moved(LIN, "friends", "vip").at(NOW),
            Signal.promoted(LIN, "vip", Membership.Role.ADMIN).at(NOW),
            Signal.did(LIN, "purchased").amount(Money.yuan(300)).labelled("镜片").at(NOW),
            Signal.described(LIN, "city", "上海").at(NOW),
            Signal.tagged(LIN, "myopia", "rule").at(NOW),
            Signal.untagged(LIN, "myopia", "rule").at(NOW),
            Signal.consented(LIN, Purpose.PROMOTION, "v1").at(NOW),
            Signal.withdrew(LIN).at(NOW),
            Signal.taskDone(LIN, "welcome:call:mmp", "done", "li").at(NOW),
            Signal.lookedAfter(LIN, "li").at(NOW),
            Signal.identified(LIN, Identity.of("phone", "p-1")).at(NOW),
            Signal.opened(GROUP).of("group").at(NOW),
            Signal.ended(GROUP).at(NOW),
            Signal.joined(LIN, GROUP).at(NOW),
            Signal.quit(LIN, GROUP).at(NOW),
            Signal.rose(LIN, GROUP, Membership.Role.KOC).at(NOW),
            Signal.spoke(LIN, GROUP).at(NOW));

    @Test
    void every_kind_has_a_factory_and_a_name_of_its_own() {
        assertThat(SIGNALS.stream().map(signal -> signal.what().getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(Leaves.of(Occurrence.class));
        assertThat(SIGNALS.stream().map(signal -> signal.what().kind()))
                .containsExactly(
                        "added",
                        "left",
                        "moved",
                        "promoted",
                        "did",
                        "described",
                        "tagged",
                        "untagged",
                        "consented",
                        "withdrew",
                        "task-done",
                        "looked-after",
                        "identified",
                        "opened",
                        "ended",
                        "joined",
                        "quit",
                        "rose",
                        "spoke");
    }

    @Test
    void a_sentence_says_what_it_is_made_of_in_any_order() {
        Signal signal = SIGNALS.get(0);

        assertThat(signal.what())
                .isEqualTo(new Occurrence.Added("friends", Optional.of("table-7"), Membership.Role.KOC));
        assertThat(Signal.added(LIN)
                        .as(Membership.Role.KOC)
                        .through("table-7")
                        .to("friends")
                        .at(NOW))
                .isEqualTo(signal);
        assertThat(Signal.did(LIN, "purchased")
                        .labelled("镜片")
                        .amount(Money.yuan(300))
                        .at(NOW))
                .isEqualTo(SIGNALS.get(4));
    }

    @Test
    void identities_and_addresses_are_collected() {
        Address address = Address.of("wecom", "corp-1", "wm-1");
        Signal signal = Signal.did(LIN, "replied")
                .also(Identity.of("phone", "p-1"))
                .reachableAt(address)
                .at("2026-03-01T21:45:00+08:00");

        assertThat(signal.identities()).containsExactly(LIN, Identity.of("phone", "p-1"));
        assertThat(signal.addresses()).containsExactly(address);
        assertThat(signal.at()).isEqualTo(NOW);
        assertThat(signal.id()).isEmpty();
        assertThat(signal.withId("event-1").id()).contains("event-1");
    }

    @Test
    void a_signal_about_nobody_is_refused() {
        Occurrence what = new Occurrence.Described(ImmutableMap.of(), ImmutableSortedSet.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal(Optional.empty(), List.of(), List.of(), NOW, what))
                .withMessageContaining("at least one identity or address");
    }

    @Test
    void an_id_has_1_to_256_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> SIGNALS.get(0).withId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> SIGNALS.get(0).withId("x".repeat(257)));
    }
}
