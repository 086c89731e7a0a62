package io.github.muchang.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten regulars, of whom one after the other buys something new. */
class SocialProofTest {
    private static final SocialProof PLAN = SocialProof.of("轻薄镜片");

    private final List<String> told = new ArrayList<>();
    private Muchang muchang;

    @BeforeEach
    void open() {
        PrivateDomain domain = PLAN.into(Played.shop());
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2025-01-01T00:00:00Z"))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    told.add(message.to().handle());
                    return Delivery.accepted("ok");
                }))
                .open();
        for (int i = 0; i < 10; i++) {
            muchang.accept(Signal.added(regular(i))
                    .to("wecom-friends")
                    .at("2025-01-02T14:00:00+08:00")
                    .reachableAt(Address.of("wecom", "corp-1", "wm" + i)));
            buys(i, "镜框", "2025-01-03T12:00:00+08:00");
        }
    }

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void the_others_are_told_once_when_a_fifth_have_bought() {
        buys(0, "轻薄镜片", "2025-02-01T12:00:00+08:00");
        muchang.measure();

        assertThat(told).isEmpty();
        assertThat(muchang.explain(regular(5), PLAN.followers()).in(Locale.CHINA))
                .contains("的人中至少 20%「购买「轻薄镜片」至少 1 次」（10 人中达到 10%，需 20%，测于 2025-02-01 12:00）");

        buys(1, "轻薄镜片", "2025-02-02T12:00:00+08:00");
        assertThat(told).isEmpty(); // nobody has measured yet
        muchang.measure();

        assertThat(told).containsExactlyInAnyOrder("wm2", "wm3", "wm4", "wm5", "wm6", "wm7", "wm8", "wm9");

        buys(2, "轻薄镜片", "2025-02-03T12:00:00+08:00");
        muchang.measure();
        assertThat(told).hasSize(8);
        assertThat(muchang.segment(PLAN.followers()).size()).isEqualTo(7);
    }

    @Test
    void of_nobody_there_is_no_share() {
        assertThat(muchang.explain(regular(0), Conditions.share(1, Conditions.tagged("a"), Conditions.tagged("a")))
                        .holds())
                .isFalse();
    }

    @Test
    void a_share_is_of_whole_percent() {
        assertThatThrownBy(() -> PLAN.from(100).journeys())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("found 100, allowed is 1 to 99 percent");
        assertThatThrownBy(() -> ReadyMade.fromJson("{\"readyMade\":\"social-proof\",\"percent\":0}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/percent")
                .hasMessageContaining("category");
    }

    private void buys(int who, String label, String at) {
        muchang.accept(Signal.did(regular(who), "purchased")
                .labelled(label)
                .amount(Money.yuan(100))
                .at(at));
    }

    private static Identity regular(int number) {
        return Identity.of("unionid", "regular-" + number);
    }
}
