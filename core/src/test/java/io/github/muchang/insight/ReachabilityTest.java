package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private final Shop shop = new Shop();
    private final Reachability reachability = shop.following(new Reachability(Shop.DOMAIN));

    @Test
    void membership_reaches_and_promotion_needs_a_yes() {
        PartyId lin = shop.added("林", "wecom-friends");
        assertThat(reachability.pathways(lin)).containsExactly(Shop.CHAT);

        shop.muchang.accept(
                Signal.consented(Shop.who("林"), Purpose.PROMOTION, "v1").at(shop.later()));
        assertThat(reachability.pathways(lin)).containsExactly(Shop.CHAT, Shop.OFFERS);
    }

    @Test
    void a_pool_without_a_pathway_that_reaches_leaves_people_unreachable() {
        shop.added("林", "wecom-friends");
        shop.added("林", "qq-group");
        PartyId chen = shop.added("陈", "shop-guests");

        assertThat(reachability.inventory())
                .isEqualTo(new Inventory(
                        List.of(
                                new Inventory.Line("chat", "wecom-friends", "wecom", 1),
                                new Inventory.Line("offers", "wecom-friends", "wecom", 0),
                                new Inventory.Line("qq-post", "qq-group", "qq", 1),
                                new Inventory.Line("articles", "followers", "official", 0)),
                        1,
                        1));
        assertThat(reachability.unreachable()).containsExactly(chen);
        assertThat(reachability.presence().count("shop-guests")).isEqualTo(1);
    }

    @Test
    void a_withdrawal_ends_its_purpose_on_its_carrier() {
        PartyId lin = shop.added("林", "qq-group");
        shop.added("林", "followers");
        withdrew(Optional.of(Purpose.KNOWLEDGE), Optional.of("qq"));

        assertThat(reachability.pathways(lin)).containsExactly(Shop.ARTICLES);
    }

    @Test
    void a_withdrawal_from_everything_ends_everything_until_a_new_word() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.muchang.accept(Signal.withdrew(Shop.who("林")).at(shop.later()));
        assertThat(reachability.pathways(lin)).isEmpty();
        assertThat(reachability.unreachable()).containsExactly(lin);

        shop.muchang.accept(
                Signal.consented(Shop.who("林"), Purpose.SERVICE, "v2").at(shop.later()));
        assertThat(reachability.pathways(lin)).containsExactly(Shop.CHAT);
    }

    @Test
    void an_older_word_that_comes_later_changes_nothing() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.muchang.accept(Signal.withdrew(Shop.who("林")).at("2026-03-02T10:00:00+08:00"));
        shop.muchang.accept(
                Signal.consented(Shop.who("林"), Purpose.SERVICE, "v1").at("2026-03-01T12:30:00+08:00"));

        assertThat(reachability.pathways(lin)).isEmpty();
    }

    @Test
    void a_withdrawal_outlives_a_join() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.memberAdded("M1", "wecom-friends");
        shop.muchang.accept(Signal.withdrew(Identity.of("member", "M1")).at(shop.later()));
        shop.same("林", "M1");

        assertThat(reachability.pathways(lin)).isEmpty();
    }

    @Test
    void nobody_erased_is_reached() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.muchang.erase(Shop.who("林"));

        assertThat(reachability.pathways(lin)).isEmpty();
        assertThat(reachability.inventory().unreachable()).isEqualTo(1);
    }

    private void withdrew(Optional<Purpose> purpose, Optional<String> carrier) {
        shop.muchang.accept(Signal.of(Shop.who("林"), new Occurrence.Withdrew(purpose, carrier))
                .at(shop.later()));
    }
}
