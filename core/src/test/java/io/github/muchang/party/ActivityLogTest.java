package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivityLogTest {
    private static final long DAY = ActivityLog.DAY;

    private final Draft draft = Party.unknown(Parties.ID).draft();

    @Test
    void a_thousand_entries_are_kept_one_by_one() {
        for (int i = 0; i < 1000; i++) {
            purchased(i * 1000L, 0, "", 100);
        }

        assertThat(log().size()).isEqualTo(1000);
        assertThat(log().count(0)).isEqualTo(1);
    }

    @Test
    void the_next_one_joins_the_oldest_of_a_day() {
        for (int i = 0; i < 1002; i++) {
            purchased(i * 1000L, 0, "", i);
        }

        assertThat(log().size()).isEqualTo(1001);
        assertThat(log().count(0)).isEqualTo(2);
        assertThat(log().sum(0)).isEqualTo(1);
        assertThat(log().largest(0)).isEqualTo(1);
        assertThat(log().at(0)).isEqualTo(1000);
    }

    @Test
    void entries_of_400_days_ago_are_joined_by_day_and_label() {
        purchased(1, 0, "frames", 5);
        purchased(2, 0, "镜片", 6);
        purchased(3, 0, "frames", 7);
        purchased(400 * DAY + 2, 400, "frames", 8);

        assertThat(log().size()).isEqualTo(4);
        purchased(400 * DAY + 3, 400, "frames", 9);
        assertThat(log().size()).isEqualTo(4);
        assertThat(log().sum(1)).isEqualTo(12);
        assertThat(log().label(log().labelOf(1))).isEqualTo("frames");
    }

    @Test
    void past_the_limit_of_day_totals_the_oldest_day_is_counted_as_dropped() {
        for (int i = 0; i < ActivityLog.EXACT + ActivityLog.JOINED + 5; i++) {
            purchased(i * DAY, i, "", 1);
        }

        assertThat(log().size()).isEqualTo(1000);
        assertThat(log().count(0)).isEqualTo(1);
        assertThat(log().droppedDays()).isEqualTo(605);
        assertThat(log().lifetimeCount(-1)).isEqualTo(1605);
    }

    @Test
    void the_local_day_is_kept_even_if_it_is_not_the_day_of_utc() {
        purchased(5 * DAY + 1, 4, "", 1);
        purchased(5 * DAY + 2, 5, "", 1);
        purchased(5 * DAY + 3, 6, "", 1);

        assertThat(log().day(0)).isEqualTo(4);
        assertThat(log().day(1)).isEqualTo(5);
        assertThat(log().day(2)).isEqualTo(6);
    }

    @Test
    void a_day_that_cannot_be_is_taken_as_the_nearest_that_can() {
        purchased(5 * DAY, 900, "frames", 1);
        purchased(6 * DAY, -900, "", 1);

        assertThat(log().day(0)).isEqualTo(6);
        assertThat(log().day(1)).isEqualTo(5);
        assertThat(log().label(log().labelOf(0))).isEqualTo("frames");
    }

    @Test
    void what_was_never_done_has_no_index_and_no_largest() {
        purchased(1, 0, "frames", -5);

        assertThat(log().indexOf("")).isEqualTo(-1);
        assertThat(log().lifetimeLargest(-1)).isEqualTo(-5);
        assertThat(log().currency()).isEqualTo("CNY");
    }

    @Test
    void sums_stop_at_the_end_of_the_range() {
        purchased(1, 0, "", Long.MAX_VALUE);
        purchased(2, 0, "", Long.MAX_VALUE);

        assertThat(log().lifetimeSum(-1)).isEqualTo(Long.MAX_VALUE);
    }

    private void purchased(long at, long day, String label, long amount) {
        draft.did("purchased", at, day, label, amount, "CNY", true);
    }

    private ActivityLog log() {
        return Parties.log(draft.freeze(), "purchased");
    }
}
