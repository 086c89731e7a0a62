package io.github.muchang.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");

    @Test
    void a_pool_serves_one_goal_at_a_time() {
        Pool pool = friends.goal(Goal.Aim.ACQUIRE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))
                .goal(Goal.Aim.CONVERT, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

        assertThat(pool.goalOn(LocalDate.of(2026, 3, 31)).map(Goal::aim)).contains(Goal.Aim.ACQUIRE);
        assertThat(pool.goalOn(LocalDate.of(2026, 4, 1)).map(Goal::aim)).contains(Goal.Aim.CONVERT);
        assertThat(pool.goalOn(LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void depth_follows_from_what_the_best_pathway_allows() {
        Pathway chat = Pathway.within(
                friends, "chat", Pathway.Ability.ONE_TO_ONE, Pathway.Ability.TWO_WAY, Pathway.Ability.ANY_TIME);
        Pathway dear = chat.costing(new Cost(Optional.of(Money.of(5, "CNY")), Optional.empty()));
        Pathway feed = Pathway.within(friends, "feed");

        assertThat(Depth.of(List.of(feed))).isEqualTo(Depth.LIGHT);
        assertThat(Depth.of(List.of(feed, dear))).isEqualTo(Depth.MEDIUM);
        assertThat(Depth.of(List.of(feed, dear, chat))).isEqualTo(Depth.FULL);
        assertThat(Depth.of(List.of())).isEqualTo(Depth.LIGHT);
    }

    @Test
    void pathways_that_move_people_add_no_depth() {
        Pathway way = Pathway.from(Pool.named("guests").offline()).to(friends);

        assertThat(Depth.of(List.of(way))).isEqualTo(Depth.LIGHT);
    }

    @Test
    void a_cost_is_never_negative() {
        assertThatThrownBy(() -> new Cost(Optional.of(Money.of(-1, "CNY")), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cost is never negative, not -0.01 CNY");
    }
}
