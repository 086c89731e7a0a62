package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journey.Split;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Span;
import org.junit.jupiter.api.Test;

class UpliftsTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998), table II: 56/70 and 48/80, method 10. */
    @Test
    void the_interval_is_that_of_the_paper() {
        Uplift uplift = new Uplift("welcome", "who", 70, 56, 80, 48);

        assertThat(uplift.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(uplift.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(uplift.upper()).isCloseTo(0.3339, within(5e-5));
        assertThat(uplift.isSignificant()).isTrue();
    }

    /** The same table: 9/10 and 3/10, 10/10 and 0/20. */
    @Test
    void it_holds_for_few_and_for_all_or_none() {
        assertThat(new Uplift("", "", 10, 9, 10, 3).lower()).isCloseTo(0.1705, within(5e-5));
        assertThat(new Uplift("", "", 10, 9, 10, 3).upper()).isCloseTo(0.8090, within(5e-5));
        assertThat(new Uplift("", "", 10, 10, 20, 0).lower()).isCloseTo(0.6791, within(5e-5));
        assertThat(new Uplift("", "", 10, 10, 20, 0).upper()).isCloseTo(1, within(1e-9));
        assertThat(new Uplift("", "", 10, 10, 0, 0).isSignificant()).isFalse();
    }

    @Test
    void those_held_out_by_chance_are_compared_with_those_who_went_on() {
        try (Muchang muchang =
                Muchang.builder(Chance.DOMAIN).startingAt(Shop.OPENING).open()) {
            Insight insight = Insight.of(Chance.DOMAIN, Span.days(2));
            muchang.follow(insight);
            Split split = Split.arm("go", 1, "stop").holdout("none", 1).named("who");
            long[] treated = new long[2];
            long[] held = new long[2];
            for (int i = 0; i < 40; i++) {
                PartyId party = muchang.accept(
                                Signal.added(who(i)).to("wecom-friends").at(Shop.OPENING))
                        .party();
                (split.of(party, "welcome").name().equals("go") ? treated : held)[0]++;
            }
            for (int i = 0; i < 40; i += 3) {
                boolean inTime = i % 2 == 0;
                PartyId party = muchang.accept(Signal.did(who(i), "purchased")
                                .at(Shop.OPENING.plusSeconds(inTime ? 2 * 86_400 : 2 * 86_400 + 1)))
                        .party();
                (split.of(party, "welcome").name().equals("go") ? treated : held)[1] += inTime ? 1 : 0;
            }

            assertThat(held[0]).isBetween(1L, 39L);
            assertThat(insight.uplifts().uplifts())
                    .containsExactly(new Uplift("welcome", "who", treated[0], treated[1], held[0], held[1]));
        }
    }

    private static Identity who(int number) {
        return Identity.of("unionid", "u-" + number);
    }
}
