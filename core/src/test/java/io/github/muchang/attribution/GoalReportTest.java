package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Goal.Aim;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same pool serves five aims one after the other, five days each, from the 6th on. */
class GoalReportTest {
    private final Optician shop = new Optician();

    @BeforeEach
    void live() {
        shop.came("林", "friends", "sem", 2);
        shop.came("陈", "friends", "sem", 6);
        shop.came("王", "friends", "sem", 7);
        shop.came("赵", "followers", "qr-end", 7);
        shop.bought("林", 100, 12);
        shop.bought("赵", 100, 12); // not a friend
        shop.left("林", "friends", 13);
        shop.bought("林", 100, 14); // no longer a friend
        shop.did("陈", Cohorts.COMPLAINED, 17);
        shop.left("王", "friends", 22);
        shop.muchang.advanceTo(Optician.day(26, 9));
        shop.muchang.messages().send(Optician.who("陈"), "tips");
        shop.did("陈", "clicked", 27);
        shop.muchang.advanceTo(Optician.END);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_is_counted_follows_from_the_aim() {
        List<GoalReport> reports = GoalReport.of(with(), shop.histories, Optician.END);

        assertThat(reports)
                .extracting(each ->
                        each.goal().aim() + " " + each.share().count() + "/" + each.people() + ", " + each.before())
                .containsExactly(
                        "ACQUIRE 2/3, 1", "CONVERT 1/3, 0", "SERVE 1/2, 0", "RETAIN 1/2, 2", "AWARENESS 1/1, 0");
        assertThat(reports.get(0).in(with().wording(Locale.CHINESE)))
                .isEqualTo("渠「friends」2026-03-06 至 2026-03-10：3 人中 2 人新进，上期 1 人");
        assertThat(reports)
                .extracting(each -> each.in(with().wording(Locale.ENGLISH)))
                .contains(
                        "pool 'friends' 2026-03-16 to 2026-03-20: 1 of 2 complained (fewer is better), 0 in the period"
                                + " before");
    }

    @Test
    void a_goal_that_has_not_begun_is_not_reported() {
        assertThat(GoalReport.of(with(), shop.histories, Optician.day(12, 0)))
                .extracting(each -> each.goal().aim())
                .containsExactly(Aim.ACQUIRE, Aim.CONVERT);
    }

    private static PrivateDomain with() {
        List<Aim> aims = List.of(Aim.ACQUIRE, Aim.CONVERT, Aim.SERVE, Aim.RETAIN, Aim.AWARENESS);
        return PrivateDomain.named("明视眼镜")
                .pools(Optician.DOMAIN.pools().stream()
                        .map(pool -> {
                            Pool aimed = pool;
                            for (int i = 0; i < aims.size() && pool.name().equals("friends"); i++) {
                                LocalDate from = LocalDate.of(2026, 3, 6 + 5 * i);
                                aimed = aimed.goal(aims.get(i), from, from.plusDays(4));
                            }
                            return aimed;
                        })
                        .toArray(Pool[]::new))
                .build();
    }
}
