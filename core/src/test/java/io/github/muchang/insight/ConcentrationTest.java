package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private final Shop shop = new Shop();
    private final Concentration concentration = shop.following(new Concentration("purchased", "CNY"));

    @Test
    void the_best_fifth_is_rounded_up_to_whole_customers() {
        shop.bought("林", 800);
        shop.bought("陈", 50);
        shop.bought("陈", 50);
        shop.bought("王", 60);
        shop.bought("赵", 25);
        shop.bought("孙", 15);
        shop.added("周", "wecom-friends");

        assertThat(concentration.best(20)).isEqualTo(new Share(1, 5, 80_000, 100_000));
        assertThat(concentration.best(20).share()).isEqualTo(0.8);
        assertThat(concentration.best(21)).isEqualTo(new Share(2, 5, 90_000, 100_000));
        assertThat(concentration.best(100)).isEqualTo(new Share(5, 5, 100_000, 100_000));
        assertThat(concentration.best(0)).isEqualTo(new Share(0, 5, 0, 100_000));
    }

    @Test
    void it_says_what_members_contribute() {
        Presence presence = shop.following(new Presence());
        shop.added("林", "wecom-friends");
        shop.bought("林", 900);
        shop.added("周", "wecom-friends");
        shop.bought("陈", 100);

        Share members = concentration.of(presence.members("wecom-friends"));

        assertThat(members).isEqualTo(new Share(1, 2, 90_000, 100_000));
        assertThat(members.share()).isEqualTo(0.9);
    }

    @Test
    void two_who_are_one_have_one_sum() {
        shop.bought("林", 100);
        shop.muchang.accept(Signal.did(Identity.of("member", "M1"), "purchased")
                .amount(Money.yuan(200))
                .at(shop.later()));
        shop.same("林", "M1");

        assertThat(concentration.best(1)).isEqualTo(new Share(1, 1, 30_000, 30_000));
    }

    @Test
    void other_activities_and_currencies_are_left_out() {
        shop.muchang.accept(Signal.did(Shop.who("林"), "rewarded")
                .amount(Money.of(100, "PTS"))
                .at(shop.later()));
        shop.muchang.accept(Signal.did(Shop.who("林"), "purchased").at(shop.later()));

        assertThat(concentration.best(20)).isEqualTo(new Share(0, 0, 0, 0));
        assertThat(concentration.best(20).share()).isZero();
        assertThat(shop.following(new Concentration("rewarded", "PTS")).best(50))
                .isEqualTo(new Share(1, 1, 100, 100));
    }

    @Test
    void a_percentage_is_from_0_to_100() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> concentration.best(101))
                .withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> concentration.best(-1));
    }
}
