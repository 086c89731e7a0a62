package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoalResultsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 3, 8);

    @Test
    void new_people() {
        assertThat(after(Goal.Aim.ACQUIRE)).isEqualTo(result(Goal.Aim.ACQUIRE, 4, 2));
    }

    @Test
    void people_who_stay() {
        assertThat(after(Goal.Aim.RETAIN)).isEqualTo(result(Goal.Aim.RETAIN, 4, 3));
    }

    @Test
    void purchases_of_whoever_is_there() {
        assertThat(after(Goal.Aim.CONVERT)).isEqualTo(result(Goal.Aim.CONVERT, 4, 1));
        assertThat(after(Goal.Aim.CONVERT).rate()).isEqualTo(0.25);
    }

    @Test
    void help() {
        assertThat(after(Goal.Aim.SERVE)).isEqualTo(result(Goal.Aim.SERVE, 4, 2));
    }

    @Test
    void being_known_for_something() {
        assertThat(after(Goal.Aim.AWARENESS)).isEqualTo(result(Goal.Aim.AWARENESS, 4, 1));
    }

    private static GoalResult after(Goal.Aim aim) {
        Pool pool = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom").goal(aim, FROM, TO);
        Book book = new Book(PrivateDomain.named("明视眼镜").pools(pool).build());
        book.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.receives(2, "2026-03-01T10:00:00+08:00", "early", KNOWLEDGE);
        book.enters(4, "2026-03-02T00:00:00+08:00", "wecom-friends");
        book.enters(5, "2026-03-08T23:59:59+08:00", "wecom-friends");
        book.does(2, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.does(9, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.does(3, "2026-03-09T10:00:00+08:00", "purchased", "", 10);
        book.receives(2, "2026-03-03T10:00:00+08:00", "care", CARE);
        book.receives(3, "2026-03-03T10:00:00+08:00", "care", CARE);
        book.receives(3, "2026-03-03T10:00:00+08:00", "offer", PROMOTION);
        book.receives(4, "2026-03-04T10:00:00+08:00", "tips", KNOWLEDGE);
        book.receives(5, "2026-03-04T10:00:00+08:00", "tips", KNOWLEDGE, "elsewhere");
        book.leaves(3, "2026-03-04T10:00:00+08:00", "wecom-friends", "");
        book.leaves(2, "2026-03-09T00:00:00+08:00", "wecom-friends", "");
        return book.insight.goals().results().get(0);
    }

    private static GoalResult result(Goal.Aim aim, long customers, long reached) {
        return new GoalResult("wecom-friends", new Goal(aim, FROM, TO), customers, reached);
    }
}
