package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GoalResultsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 3, 8);

    @Test
    void new_people() {
        assertThat(after(Goal.Aim.ACQUIRE)).isEqualTo(result(Goal.Aim.ACQUIRE, 4, 2, 2));
    }

    @Test
    void whoever_was_there_and_comes_back_is_not_new() {
        Book book = lived(Goal.Aim.ACQUIRE);
        book.enters(3, "2026-03-05T10:00:00+08:00", "wecom-friends");

        assertThat(told(book)).isEqualTo(result(Goal.Aim.ACQUIRE, 4, 2, 2));
    }

    @Test
    void people_who_stay() {
        assertThat(after(Goal.Aim.RETAIN)).isEqualTo(result(Goal.Aim.RETAIN, 2, 1, 0));
    }

    @Test
    void purchases_of_whoever_is_there() {
        assertThat(after(Goal.Aim.CONVERT)).isEqualTo(result(Goal.Aim.CONVERT, 4, 1, 0));
        assertThat(after(Goal.Aim.CONVERT).share()).isEqualTo(new Proportion(1, 4));
    }

    @Test
    void help_that_nobody_complains_of() {
        assertThat(after(Goal.Aim.SERVE)).isEqualTo(result(Goal.Aim.SERVE, 4, 1, 0));
    }

    @Test
    void being_known_for_something() {
        assertThat(after(Goal.Aim.AWARENESS)).isEqualTo(result(Goal.Aim.AWARENESS, 4, 1, 1));
    }

    @Test
    void two_who_are_one_count_once() {
        Book book = lived(Goal.Aim.ACQUIRE);
        book.same(4, 5, "2026-03-10T10:00:00+08:00");

        assertThat(told(book)).isEqualTo(result(Goal.Aim.ACQUIRE, 3, 1, 2));
    }

    @Test
    void history_that_is_told_customer_by_customer_says_the_same() {
        Book book = new Book(domain(Goal.Aim.RETAIN));
        book.enters(1, "2026-03-20T10:00:00+08:00", "wecom-friends");
        book.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.leaves(2, "2026-03-09T00:00:00+08:00", "wecom-friends", "");
        book.enters(3, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.leaves(3, "2026-03-04T10:00:00+08:00", "wecom-friends", "");

        assertThat(told(book)).isEqualTo(result(Goal.Aim.RETAIN, 2, 1, 0));
    }

    @Test
    void a_period_that_has_not_begun_is_left_out() {
        Book book = new Book(domain(Goal.Aim.RETAIN));
        assertThat(book.insight.goals().results()).isEmpty();
        book.enters(2, "2026-03-01T23:59:59+08:00", "wecom-friends");
        assertThat(book.insight.goals().results()).isEmpty();
        book.enters(3, "2026-03-02T00:00:00+08:00", "wecom-friends");
        assertThat(told(book)).isEqualTo(result(Goal.Aim.RETAIN, 1, 1, 0));
    }

    @Test
    void a_result_is_a_sentence() {
        PrivateDomain domain = domain(Goal.Aim.SERVE);

        assertThat(after(Goal.Aim.ACQUIRE).in(domain.wording(Locale.CHINESE)))
                .isEqualTo("渠「wecom-friends」2026-03-02 至 2026-03-08：4 人中 2 人新进，上期 2 人");
        assertThat(after(Goal.Aim.SERVE).in(domain.wording(Locale.ENGLISH)))
                .isEqualTo("pool 'wecom-friends' 2026-03-02 to 2026-03-08: 1 of 4 were served and did not complain,"
                        + " 0 in the period before");
    }

    private static GoalResult after(Goal.Aim aim) {
        return told(lived(aim));
    }

    private static GoalResult told(Book book) {
        return book.insight.goals().results().get(0);
    }

    private static Book lived(Goal.Aim aim) {
        Book book = new Book(domain(aim));
        book.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.receives(2, "2026-03-01T10:00:00+08:00", "early", KNOWLEDGE);
        book.does(2, "2026-03-01T11:00:00+08:00", "replied", "", 0);
        book.enters(4, "2026-03-02T00:00:00+08:00", "wecom-friends");
        book.does(2, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.does(9, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.does(4, "2026-03-03T10:00:00+08:00", "purchased", "", -10);
        book.does(2, "2026-03-03T10:00:00+08:00", "replied", "", 0);
        book.receives(2, "2026-03-03T10:00:00+08:00", "care", CARE);
        book.receives(3, "2026-03-03T10:00:00+08:00", "care", CARE);
        book.receives(3, "2026-03-03T10:00:00+08:00", "offer", PROMOTION);
        book.does(3, "2026-03-03T11:00:00+08:00", "complained", "", 0);
        book.leaves(3, "2026-03-04T10:00:00+08:00", "wecom-friends", "");
        book.receives(4, "2026-03-04T10:00:00+08:00", "tips", KNOWLEDGE);
        book.does(4, "2026-03-05T10:00:00+08:00", "clicked", "tips", 0);
        book.receives(5, "2026-03-04T10:00:00+08:00", "tips", KNOWLEDGE, "elsewhere");
        book.enters(5, "2026-03-08T23:59:59+08:00", "wecom-friends");
        book.does(5, "2026-03-08T23:59:59+08:00", "clicked", "tips", 0);
        book.leaves(2, "2026-03-09T00:00:00+08:00", "wecom-friends", "");
        book.does(4, "2026-03-09T10:00:00+08:00", "purchased", "", 10);
        return book;
    }

    private static PrivateDomain domain(Goal.Aim aim) {
        return PrivateDomain.named("明视眼镜")
                .pools(Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom").goal(aim, FROM, TO))
                .build();
    }

    private static GoalResult result(Goal.Aim aim, long customers, long reached, long before) {
        return new GoalResult("wecom-friends", new Goal(aim, FROM, TO), customers, reached, before);
    }
}
