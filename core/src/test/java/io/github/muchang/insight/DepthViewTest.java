package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Depth;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Membership;
import org.junit.jupiter.api.Test;

class DepthViewTest {
    private final Shop shop = new Shop();
    private final DepthView depths = new DepthView(Shop.DOMAIN, shop.following(new Presence()));

    @Test
    void a_customer_is_as_deep_as_the_deepest_pool() {
        PartyId lin = shop.added("林", "followers");
        assertThat(depths.of(lin)).contains(Depth.LIGHT);
        shop.added("林", "qq-group");
        assertThat(depths.of(lin)).contains(Depth.MEDIUM);
        shop.added("林", "wecom-friends");
        assertThat(depths.of(lin)).contains(Depth.FULL);
        PartyId chen = shop.bought("陈", 100);

        assertThat(depths.of(chen)).isEmpty();
        assertThat(depths.next(chen)).isEmpty();
    }

    @Test
    void it_counts_each_once() {
        shop.added("林", "followers");
        shop.added("林", "wecom-friends");
        shop.added("陈", "followers");
        shop.added("王", "shop-guests");

        assertThat(depths.counts())
                .containsEntry(Depth.LIGHT, 2)
                .containsEntry(Depth.MEDIUM, 0)
                .containsEntry(Depth.FULL, 1);
    }

    @Test
    void it_suggests_the_deepest_next_pathway_first() {
        PartyId lin = shop.added("林", "followers");
        assertThat(depths.next(lin)).containsExactly(Shop.PAID, Shop.HOP);

        shop.added("林", "qq-group");
        assertThat(depths.next(lin)).containsExactly(Shop.PAID);

        shop.added("林", "wecom-friends");
        assertThat(depths.next(lin)).isEmpty();
    }

    @Test
    void a_pool_that_is_no_longer_defined_does_not_count() {
        Presence presence = new Presence();
        PartyId lin = new PartyId(2);
        presence.take(new Recorded(
                0, lin, new ChannelFact.PoolEntered(1, 1, "old-forum", "", "", "", Membership.Role.MEMBER)));
        DepthView view = new DepthView(Shop.DOMAIN, presence);
        assertThat(view.of(lin)).isEmpty();

        presence.take(new Recorded(
                1, lin, new ChannelFact.PoolEntered(2, 2, "followers", "", "", "", Membership.Role.MEMBER)));
        assertThat(view.next(lin)).containsExactly(Shop.PAID, Shop.HOP);
    }
}
