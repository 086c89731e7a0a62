package io.github.muchang.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final long HOUR = 3_600_000L;

    @Test
    void five_in_an_hour_of_somebody_who_never_brought_anybody_are_a_burst_and_four_are_not() {
        assertThat(Bursts.of(List.of(0L, 1L, 2L, 3L))).isEmpty();
        assertThat(Bursts.of(List.of(0L, 1L, 2L, 3L, 3L))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(Bursts.of(List.of(0L, 1L, 2L, 3L, HOUR))).isEmpty();
    }

    @Test
    void whoever_usually_brings_many_is_measured_by_that() {
        List<Long> usual = new ArrayList<>();
        for (int hour = 0; hour < 720; hour++) {
            usual.add(hour * HOUR);
            usual.add(hour * HOUR + 1);
        }
        assertThat(Bursts.of(more(usual, 8)))
                .as("P(X >= 8) at 2 an hour is 0.0011")
                .isEmpty();
        assertThat(Bursts.of(more(usual, 9)))
                .as("P(X >= 9) at 2 an hour is 0.0002")
                .hasSize(9);
    }

    private static List<Long> more(List<Long> usual, int count) {
        List<Long> all = new ArrayList<>(usual);
        for (int i = 0; i < count; i++) {
            all.add(720 * HOUR + i);
        }
        return all;
    }
}
