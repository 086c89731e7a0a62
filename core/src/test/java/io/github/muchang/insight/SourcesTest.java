package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Optional<Money> FREE = Optional.of(Money.yuan(0));

    private final Shop shop = new Shop();
    private final Sources sources = shop.following(new Sources(Shop.DOMAIN));

    @Test
    void every_defined_code_is_listed() {
        assertThat(sources.codes())
                .containsExactly(
                        new Acquisition("hop", "qq-number", 0, 0, 0, FREE),
                        new Acquisition("paid", "sem", 0, 0, 0, FREE),
                        new Acquisition("table", "table-7", 0, 0, 0, FREE),
                        new Acquisition("table", "table-8", 0, 0, 0, FREE));
        assertThat(sources.codes().get(1).costPerFirstTouch()).isEmpty();
        assertThat(sources.codes().get(1).reuse()).isZero();
    }

    @Test
    void arrivals_cost_and_a_first_touch_costs_its_share() {
        shop.added("林", "followers", "poster");
        shop.added("林", "wecom-friends", "sem");
        shop.added("陈", "wecom-friends", "sem");
        shop.added("王", "wecom-friends", "sem");
        shop.added("王", "wecom-friends", "sem");

        Acquisition poster = sources.codes().get(0);
        Acquisition sem = sources.codes().get(2);

        assertThat(poster).isEqualTo(new Acquisition("", "poster", 1, 1, 1, Optional.empty()));
        assertThat(poster.costPerFirstTouch()).isEmpty();
        assertThat(sem).isEqualTo(new Acquisition("paid", "sem", 4, 2, 3, Optional.of(Money.yuan(36))));
        assertThat(sem.costPerFirstTouch()).contains(Money.yuan(18));
        assertThat(sem.reuse()).isEqualTo(0.5);
    }

    @Test
    void a_pathway_sums_its_codes() {
        shop.added("林", "wecom-friends", "table-7");
        shop.added("陈", "wecom-friends", "table-8");
        shop.added("王", "wecom-friends", "table-8");

        assertThat(sources.pathways()).contains(new Acquisition("table", "", 3, 3, 3, FREE));
        assertThat(sources.pathways()).extracting(Acquisition::pathway).containsExactly("hop", "paid", "table");
    }

    @Test
    void a_late_signal_brings_an_earlier_first_touch_to_light() {
        shop.added("林", "wecom-friends", "table-7");
        shop.muchang.accept(
                Signal.added(Shop.who("林")).to("followers").through("poster").at("2026-02-01T10:00:00+08:00"));

        assertThat(sources.codes())
                .contains(new Acquisition("", "poster", 1, 1, 1, Optional.empty()))
                .contains(new Acquisition("table", "table-7", 1, 0, 1, FREE));
    }

    @Test
    void two_who_are_one_have_one_first_touch() {
        shop.added("林", "wecom-friends", "table-7");
        shop.muchang.accept(Signal.added(Identity.of("member", "M1"))
                .to("shop-guests")
                .through("poster")
                .at(shop.later()));
        shop.same("林", "M1");

        assertThat(sources.codes())
                .contains(new Acquisition("", "poster", 1, 0, 1, Optional.empty()))
                .contains(new Acquisition("table", "table-7", 1, 1, 1, FREE));
    }

    @Test
    void a_cost_per_person_is_rounded_half_up() {
        assertThat(new Acquisition("paid", "sem", 9, 3, 9, Optional.of(Money.of(100, "CNY"))).costPerFirstTouch())
                .contains(Money.of(33, "CNY"));
        assertThat(new Acquisition("paid", "sem", 9, 8, 9, Optional.of(Money.of(100, "CNY"))).costPerFirstTouch())
                .contains(Money.of(13, "CNY"));
    }
}
