package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MultiHomeTest {
    private final Shop shop = new Shop();
    private final Reachability reachability = shop.following(new Reachability(Shop.DOMAIN));

    @BeforeEach
    void four_customers() {
        shop.added("林", "wecom-friends"); // WeCom only
        shop.added("林", "wecom-group");
        shop.added("陈", "wecom-friends"); // WeCom and QQ
        shop.added("陈", "qq-group");
        shop.added("王", "followers"); // three carriers
        shop.added("王", "qq-group");
        shop.added("王", "wecom-friends");
        shop.added("赵", "shop-guests"); // offline, unreached
        shop.bought("孙", 100); // nowhere
    }

    @Test
    void it_counts_in_how_many_places_customers_are() {
        MultiHome homes = MultiHome.of(reachability);

        assertThat(homes.pools()).isEqualTo(new Homes(1, 1, 2, 1));
        assertThat(homes.carriers()).isEqualTo(new Homes(2, 1, 1, 1));
        assertThat(homes.pools().shareOfOne()).isEqualTo(0.25);
        assertThat(homes.pools().shareOfTwo()).isEqualTo(0.5);
        assertThat(homes.pools().shareOfMore()).isEqualTo(0.25);
        assertThat(homes.pools().somewhere()).isEqualTo(4);
    }

    @Test
    void it_says_who_would_be_cut_off() {
        MultiHome homes = MultiHome.of(reachability);

        assertThat(homes.onCarriers())
                .containsExactly(
                        new Dependence(Dependence.Kind.CARRIER, "official", 1, 0, 3),
                        new Dependence(Dependence.Kind.CARRIER, "qq", 2, 0, 3),
                        new Dependence(Dependence.Kind.CARRIER, "wecom", 3, 1, 3));
        assertThat(homes.onPools()).contains(new Dependence(Dependence.Kind.POOL, "wecom-friends", 3, 1, 3));
        assertThat(homes.onPools()).hasSize(5);
        assertThat(homes.redundancy()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void it_warns_of_a_carrier_on_which_too_much_depends() {
        List<Dependence> alerts = MultiHome.of(reachability).alerts(0.3);

        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).in(Shop.DOMAIN.wording(Locale.CHINA)))
                .isEqualTo("如果载体「wecom」明天关闭，可触达的 3 人中有 1 人（33.3 %）将失去联系");
        assertThat(alerts.get(0).in(Shop.DOMAIN.wording(Locale.ENGLISH)))
                .isEqualTo(
                        "if carrier 'wecom' closed tomorrow, 1 of the 3 reachable customers (33.3 %) would be cut off");
        assertThat(MultiHome.of(reachability).alerts(0.4)).isEmpty();
        assertThat(MultiHome.of(reachability).onPools().get(4).in(Shop.DOMAIN.wording(Locale.CHINA)))
                .contains("渠「wecom-group」", "0 人（0.0 %）");
    }

    @Test
    void the_erased_have_no_home() {
        shop.muchang.erase(Shop.who("王"));

        assertThat(MultiHome.of(reachability).pools()).isEqualTo(new Homes(1, 1, 2, 0));
        assertThat(MultiHome.of(reachability).reachable()).isEqualTo(2);
    }

    @Test
    void nobody_depends_on_anything_where_nobody_is() {
        MultiHome homes = MultiHome.of(new Reachability(Shop.DOMAIN));

        assertThat(homes.redundancy()).isZero();
        assertThat(homes.pools().shareOfOne()).isZero();
        assertThat(homes.alerts(0)).isEmpty();
    }

    @Test
    void a_share_is_from_0_to_1() {
        MultiHome homes = MultiHome.of(reachability);

        assertThatIllegalArgumentException().isThrownBy(() -> homes.alerts(1.1)).withMessageContaining("1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> homes.alerts(Double.NaN));
    }
}
