package io.github.muchang.domain;

import static io.github.muchang.domain.Reports.optics;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {
    private static final Pool GUESTS = Pool.named("shop-guests");
    private static final Pool FRIENDS = Pool.named("wecom-friends");
    private static final Pool GROUP = Pool.named("group").ownedBy("明视眼镜");

    @Test
    void a_pool_has_an_owner_and_room() {
        assertThat(Reports.of(optics().pools(Pool.named("group").capacity(0))))
                .containsExactly(
                        "/pools/2/owner: a pool belongs to whoever sets its rules: name the owner",
                        "/pools/2/capacity: found 0, allowed is 1 or more (no capacity means no limit)");
    }

    @Test
    void a_pool_and_a_pathway_have_a_name_of_their_own() {
        Pathway way = Pathway.from(GUESTS).to(FRIENDS);

        assertThat(Reports.of(optics().pools(FRIENDS.ownedBy("别人")).pathways(way, way)))
                .containsExactly(
                        "/pools/2/name: the name 'wecom-friends' is already taken by /pools/1",
                        "/pathways/1/name: the name 'shop-guests/wecom-friends' is already taken by /pathways/0");
        assertThat(Reports.of(optics().pools(Pool.named("?").ownedBy("a")).pathways(way.named("b?"))))
                .hasSize(2)
                .allMatch(fault -> fault.contains("is no name"));
    }

    @Test
    void a_pool_stands_under_one_that_exists() {
        assertThat(Reports.of(optics().pools(GROUP.within(Pool.named("wecom-frends")))))
                .containsExactly("/pools/2/parent: there is no pool 'wecom-frends', did you mean 'wecom-friends'?"
                        + " (known: group, shop-guests, wecom-friends)");
    }

    @Test
    void no_pool_stands_above_itself() {
        Pool a = Pool.named("a").ownedBy("甲");
        Pool b = Pool.named("b").ownedBy("乙").within(a);
        Pool c = Pool.named("c").ownedBy("丙").within(b);

        assertThat(Reports.of(optics().pools(GROUP.within(c), a.within(c), b, c)))
                .containsExactly("/pools/3/parent: pools stand above each other in a circle: c → b → a → c");
        assertThat(Reports.of(optics().pools(a.within(a))))
                .containsExactly("/pools/2/parent: pool 'a' stands above itself");
    }

    @Test
    void a_pool_has_one_goal_at_a_time() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        Pool pool = GROUP.goal(Goal.Aim.SERVE, day, day.plusDays(30))
                .goal(Goal.Aim.CONVERT, day.minusDays(30), day)
                .goal(Goal.Aim.RETAIN, day, day.minusDays(1))
                .goal(Goal.Aim.RETAIN, LocalDate.of(1969, 12, 31), LocalDate.of(1970, 1, 1));

        assertThat(Reports.of(optics().pools(pool)))
                .containsExactly(
                        "/pools/2/goals/2: the goal ends on 2026-01-30, before it starts on 2026-01-31",
                        "/pools/2/goals/3/from: the day 1969-12-31 is outside 1970 to 2199",
                        "/pools/2/goals/1: the period overlaps that of /pools/2/goals/0: a pool has one goal at a time");
    }

    @Test
    void a_pathway_joins_pools_that_exist() {
        assertThat(Reports.of(
                        optics().pathways(Pathway.from(Pool.named("guests")).to(Pool.named("friends")))))
                .containsExactly(
                        "/pathways/0/from: there is no pool 'guests' (known: shop-guests, wecom-friends)",
                        "/pathways/0/to: there is no pool 'friends' (known: shop-guests, wecom-friends)");
        assertThat(Reports.of(optics().pathways(Pathway.within(Pool.named("wecom-friend"), "chat"))))
                .containsExactly("/pathways/0/from: there is no pool 'wecom-friend', did you mean 'wecom-friends'?"
                        + " (known: shop-guests, wecom-friends)");
    }

    @Test
    void a_pathway_moves_or_reaches() {
        Pathway moves = Pathway.from(GUESTS).to(FRIENDS);
        Pathway reaches = Pathway.within(FRIENDS, "chat", Pathway.Ability.TWO_WAY);

        assertThat(Reports.of(optics().pathways(
                                with(moves, "a", "shop-guests", Pathway.Kind.MOVE),
                                with(reaches, "b", "shop-guests", Pathway.Kind.REACH),
                                with(reaches, "c", "shop-guests", Pathway.Kind.MOVE),
                                reaches.named("d").by(SourceCode.of("table-7")))))
                .containsExactly(
                        "/pathways/0/to: a pathway that moves people leads to another pool than 'shop-guests';"
                                + " one that reaches people where they are is of kind reach",
                        "/pathways/1/to: a pathway that reaches people stays in its pool 'wecom-friends', it does not"
                                + " lead to 'shop-guests'",
                        "/pathways/2/abilities: abilities belong to pathways that reach people; this one moves them",
                        "/pathways/3/sources: source codes belong to pathways that move people; nobody arrives along one"
                                + " that reaches them");
    }

    @Test
    void a_source_code_belongs_to_one_placement() {
        Pathway way = Pathway.from(GUESTS).to(FRIENDS).by(SourceCode.of("table-7"));

        assertThat(Reports.of(optics().pathways(
                                way, way.named("other").by(SourceCode.of("table-8"), SourceCode.of("table-8")))))
                .containsExactly(
                        "/pathways/1/sources/0/code: the source code 'table-7' already belongs to /pathways/0: a code"
                                + " tells one placement",
                        "/pathways/1/sources/2/code: the source code 'table-8' already belongs to /pathways/1: a code"
                                + " tells one placement");
    }

    @Test
    void costs_are_in_the_domains_currency() {
        Pathway way = Pathway.from(GUESTS)
                .to(FRIENDS)
                .costing(new Cost(Optional.of(Money.of(5, "USD")), Optional.of(Money.yuan(1))));

        assertThat(Reports.of(optics().pathways(way.partner(" "))))
                .containsExactly(
                        "/pathways/0/cost/perUse: found 0.05 USD, costs are in the domain's currency CNY (Muchang knows"
                                + " no exchange rates)",
                        "/pathways/0/partner: a partner has a name; leave it out if the traffic is our own");
        assertThat(Reports.of(optics().pathways(way).currency("?"))).hasSize(1);
    }

    private static Pathway with(Pathway way, String name, String to, Pathway.Kind kind) {
        return new Pathway(
                name, way.from(), to, kind, List.of(), way.cost(), way.purpose(), way.partner(), way.abilities());
    }
}
