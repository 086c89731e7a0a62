package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Shop shop = new Shop();
    private final Presence presence = shop.following(new Presence());

    @Test
    void it_knows_who_is_where() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.added("林", "qq-group");
        PartyId chen = shop.added("陈", "wecom-friends");
        shop.moved("陈", "wecom-friends", "wecom-group");

        assertThat(presence.pools(lin)).containsExactly("qq-group", "wecom-friends");
        assertThat(presence.pools(chen)).containsExactly("wecom-group");
        assertThat(presence.members("wecom-friends")).containsExactly(lin);
        assertThat(presence.count("wecom-group")).isEqualTo(1);
        assertThat(presence.count("followers")).isZero();
        assertThat(presence.counts())
                .containsEntry("qq-group", 1)
                .containsEntry("wecom-friends", 1)
                .containsEntry("wecom-group", 1);
    }

    @Test
    void it_counts_who_is_in_two_pools() {
        shop.added("林", "wecom-friends");
        shop.added("林", "qq-group");
        shop.added("陈", "wecom-friends");

        Overlap overlap = presence.overlap();

        assertThat(overlap.pools()).containsExactly("qq-group", "wecom-friends");
        assertThat(overlap.both()).containsExactly(List.of(1, 1), List.of(1, 2));
        assertThat(overlap.between("wecom-friends", "qq-group")).isEqualTo(1);
        assertThat(overlap.between("wecom-friends", "nowhere")).isZero();
    }

    @Test
    void whoever_left_everything_is_nowhere() {
        PartyId lin = shop.added("林", "wecom-friends");
        PartyId chen = shop.bought("陈", 300);
        shop.left("林", "wecom-friends");

        assertThat(presence.nowhere()).containsExactly(lin, chen);
        assertThat(presence.customers()).isEqualTo(2);
    }

    @Test
    void two_who_are_one_are_where_both_were() {
        PartyId lin = shop.added("林", "wecom-friends");
        PartyId member = shop.memberAdded("M1", "shop-guests");
        shop.same("林", "M1");

        assertThat(presence.pools(lin)).containsExactly("shop-guests", "wecom-friends");
        assertThat(presence.pools(member)).isEmpty();
        assertThat(presence.customers()).isEqualTo(1);
        assertThat(presence.nowhere()).isEmpty();
    }

    @Test
    void a_join_within_one_commit_takes_along_what_the_other_did_in_it() {
        PartyId lin = shop.muchang
                .accept(List.of(
                        Signal.did(Shop.who("林"), "purchased")
                                .amount(Money.yuan(1))
                                .at(shop.later()),
                        Signal.added(Identity.of("member", "M1"))
                                .to("wecom-friends")
                                .at(shop.later()),
                        Signal.identified(Shop.who("林"), Identity.of("member", "M1"))
                                .at(shop.later()),
                        Signal.moved(Shop.who("林"), "wecom-friends", "wecom-group")
                                .at(shop.later())))
                .get(3)
                .party();

        assertThat(presence.pools(lin)).containsExactly("wecom-group");
        assertThat(presence.counts()).containsEntry("wecom-friends", 0).containsEntry("wecom-group", 1);
    }

    @Test
    void the_erased_still_count_where_they_are_but_are_not_nowhere() {
        PartyId lin = shop.added("林", "wecom-friends");
        shop.added("陈", "wecom-friends");
        shop.left("陈", "wecom-friends");
        shop.muchang.erase(Shop.who("林"));
        shop.muchang.erase(Shop.who("陈"));

        assertThat(presence.members("wecom-friends")).containsExactly(lin);
        assertThat(presence.nowhere()).isEmpty();
    }
}
