package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private final Book book = new Book();
    private final Intervals intervals = book.insight.intervals();

    @Test
    void the_days_between_purchases_of_one_category_are_counted() {
        buys(2, "2026-03-01T23:59:59+08:00", "lenses");
        buys(2, "2026-03-31T00:00:00+08:00", "lenses");
        buys(2, "2026-04-10T10:00:00+08:00", "lenses");
        buys(2, "2026-04-12T10:00:00+08:00", "frames");
        buys(3, "2026-04-10T10:00:00+08:00", "lenses");

        assertThat(intervals.categories())
                .containsExactly(
                        new Repeats("frames", 1, 0, 0, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()),
                        new Repeats("lenses", 2, 1, 2, OptionalInt.of(10), OptionalInt.of(10), OptionalInt.of(30)));
        assertThat(intervals.categories().get(1).rate()).isEqualTo(0.5);
        assertThat(intervals.overall())
                .isEqualTo(new Repeats("", 2, 1, 3, OptionalInt.of(2), OptionalInt.of(10), OptionalInt.of(30)));
    }

    @Test
    void what_is_bought_on_one_day_is_one_purchase() {
        buys(2, "2026-03-01T10:00:00+08:00", "lenses");
        buys(2, "2026-03-01T18:00:00+08:00", "lenses");

        assertThat(intervals.overall().again()).isZero();
        assertThat(intervals.overall().intervals()).isZero();
    }

    @Test
    void a_purchase_that_comes_late_counts_without_a_time_between() {
        buys(2, "2026-03-20T10:00:00+08:00", "lenses");
        buys(2, "2026-03-01T10:00:00+08:00", "lenses");
        buys(2, "2026-03-25T10:00:00+08:00", "lenses");

        assertThat(intervals.overall())
                .isEqualTo(new Repeats("", 1, 1, 1, OptionalInt.of(5), OptionalInt.of(5), OptionalInt.of(5)));
    }

    @Test
    void two_who_are_one_bought_again_if_on_different_days() {
        buys(2, "2026-03-20T10:00:00+08:00", "lenses");
        buys(3, "2026-03-01T10:00:00+08:00", "lenses");
        book.same(2, 3, "2026-03-21T10:00:00+08:00");
        buys(4, "2026-03-20T10:00:00+08:00", "frames");
        buys(5, "2026-03-20T10:00:00+08:00", "frames");
        book.same(4, 5, "2026-03-21T10:00:00+08:00");
        buys(2, "2026-03-22T10:00:00+08:00", "lenses");

        assertThat(intervals.categories()).extracting(Repeats::buyers).containsExactly(1L, 1L);
        assertThat(intervals.categories()).extracting(Repeats::again).containsExactly(0L, 1L);
        assertThat(intervals.overall().median()).hasValue(2);
    }

    private void buys(int party, String at, String category) {
        book.does(party, at, "purchased", category, 100);
    }
}
