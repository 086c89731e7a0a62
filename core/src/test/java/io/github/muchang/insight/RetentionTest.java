package io.github.muchang.insight;

import static io.github.muchang.insight.Period.MONTH;
import static io.github.muchang.insight.Period.WEEK;
import static io.github.muchang.insight.Retention.Measure.ACTIVE;
import static io.github.muchang.insight.Retention.Measure.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.PersonFact.Contacted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Book book = new Book();
    private final Retention retention = book.insight.retention();

    @Test
    void a_week_is_from_monday_to_sunday_in_the_zone_of_the_domain() {
        book.enters(2, "2026-03-02T00:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-08T23:59:59+08:00", "wecom-friends");
        book.enters(4, "2026-03-09T00:00:00+08:00", "wecom-friends");
        book.leaves(3, "2026-03-12T09:00:00+08:00", "wecom-friends", "");

        assertThat(retention.cohorts(WEEK, PRESENT))
                .containsExactly(
                        new Cohort(MONDAY, 2, List.of(2L, 1L)), new Cohort(MONDAY.plusDays(7), 1, List.of(1L)));
        assertThat(retention.cohorts(WEEK, PRESENT).get(0).share(1)).isEqualTo(0.5);
    }

    @Test
    void whoever_comes_back_is_there_again_and_was_away_meanwhile() {
        book.enters(2, "2026-01-15T10:00:00+08:00", "wecom-friends");
        book.leaves(2, "2026-02-15T10:00:00+08:00", "wecom-friends", "");
        book.enters(2, "2026-03-15T10:00:00+08:00", "qq-group");

        assertThat(retention.cohorts(MONTH, PRESENT))
                .containsExactly(new Cohort(LocalDate.of(2026, 1, 1), 1, List.of(1L, 0L, 1L)));
    }

    @Test
    void whoever_moves_or_is_in_another_pool_was_never_away() {
        book.enters(2, "2026-03-02T10:00:00+08:00", "followers");
        book.leaves(2, "2026-03-08T10:00:00+08:00", "followers", "wecom-friends");
        book.enters(2, "2026-03-08T10:00:00+08:00", "wecom-friends");
        book.enters(2, "2026-03-09T10:00:00+08:00", "qq-group");
        book.leaves(2, "2026-03-17T10:00:00+08:00", "qq-group", "");

        assertThat(retention.cohorts(WEEK, PRESENT)).containsExactly(new Cohort(MONDAY, 1, List.of(1L, 1L, 1L)));
    }

    @Test
    void the_active_are_those_heard_from_in_the_period() {
        book.enters(2, "2026-03-02T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-02T10:00:00+08:00", "wecom-friends");
        book.does(2, "2026-03-10T10:00:00+08:00", "replied", "", 0);
        book.does(2, "2026-03-10T11:00:00+08:00", "replied", "", 0);
        book.does(3, "2026-03-18T10:00:00+08:00", "purchased", "", 10);
        book.does(4, "2026-03-18T10:00:00+08:00", "purchased", "", 10);

        assertThat(retention.cohorts(WEEK, ACTIVE)).containsExactly(new Cohort(MONDAY, 2, List.of(0L, 1L, 1L)));
    }

    @Test
    void to_be_in_contact_over_a_carrier_is_to_be_active_when_it_happened() {
        long sunday = Book.at("2026-03-15T23:59:59+08:00");
        book.enters(2, "2026-03-02T10:00:00+08:00", "wecom-friends");
        book.tells(2, new Contacted(sunday + 60_000, sunday, CarrierId.of("wecom")));

        assertThat(retention.cohorts(WEEK, ACTIVE)).containsExactly(new Cohort(MONDAY, 1, List.of(0L, 1L, 0L)));
    }

    @Test
    void two_who_are_one_belong_to_the_earlier_cohort() {
        book.enters(2, "2026-03-09T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-02T10:00:00+08:00", "wecom-friends");
        book.leaves(3, "2026-03-02T11:00:00+08:00", "wecom-friends", "");
        book.does(3, "2026-03-02T10:30:00+08:00", "replied", "", 0);
        book.same(2, 3, "2026-03-10T10:00:00+08:00");

        assertThat(retention.cohorts(WEEK, PRESENT)).containsExactly(new Cohort(MONDAY, 1, List.of(0L, 1L)));
        assertThat(retention.cohorts(WEEK, ACTIVE)).containsExactly(new Cohort(MONDAY, 1, List.of(1L, 0L)));
    }

    @Test
    void a_time_together_is_when_either_was_there() {
        assertThat(Stays.union(new int[] {1, 4}, new int[] {3, 6, 8})).containsExactly(1, 6, 8);
        assertThat(Stays.union(new int[] {5, 5}, new int[] {9})).containsExactly(5, 5, 9);
        assertThat(Stays.union(new int[] {1, 3}, new int[] {3, 5})).containsExactly(1, 5);
        assertThat(Stays.union(new int[] {1}, new int[] {1, 2})).containsExactly(1);
    }
}
