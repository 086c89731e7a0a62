package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Pace;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RollingCountProperties {
    private static final int PATIENCE = 400;

    @Property(tries = 300)
    void no_rolling_window_holds_more_than_the_limit(
            @ForAll("rates") Pace.Rate rate, @ForAll("steps") List<Integer> steps) {
        RollingCount count = new RollingCount(rate);
        List<Long> calls = new ArrayList<>();
        long now = 1_772_000_000_000L;
        for (int step : steps) {
            now += step;
            while (count.roomAt(0, now) <= now && calls.size() < PATIENCE) {
                count.add(now);
                calls.add(now);
            }
        }

        assertThat(mostWithin(calls, rate.per().millis())).isLessThanOrEqualTo(rate.calls());
    }

    @Property(tries = 300)
    void whoever_waits_as_long_as_said_is_let_in(
            @ForAll("rates") Pace.Rate rate, @ForAll @IntRange(max = 5) int underWay) {
        RollingCount count = new RollingCount(rate);
        long now = 1_772_000_000_007L;
        for (int i = 0; i < 3 * rate.calls(); i++) {
            long room = count.roomAt(0, now);
            assertThat(room).isGreaterThanOrEqualTo(now);
            assertThat(room - now)
                    .as("a call is never held longer than the window and a hundredth")
                    .isLessThanOrEqualTo(rate.per().millis() + rate.per().millis() / 100 + 1);
            now = room;
            count.add(now);
        }
        long room = count.roomAt(underWay, now);
        if (underWay >= rate.calls()) {
            assertThat(room).isEqualTo(Long.MAX_VALUE);
        } else {
            assertThat(count.roomAt(underWay, room)).isEqualTo(room);
        }
    }

    @Property(tries = 200)
    void little_of_the_limit_is_lost(@ForAll("rates") Pace.Rate rate) {
        RollingCount count = new RollingCount(rate);
        long start = 1_772_000_000_000L;
        long now = start;
        int windows = 20;
        for (int i = 0; i < windows * rate.calls(); i++) {
            now = count.roomAt(0, now);
            count.add(now);
        }

        long ideal = windows * rate.per().millis();
        assertThat(now - start).isLessThanOrEqualTo(ideal + ideal / 50 + 2L * windows);
    }

    static long mostWithin(List<Long> moments, long span) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < moments.size(); last++) {
            while (moments.get(last) - moments.get(first) > span) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @Provide
    Arbitrary<Pace.Rate> rates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(1L, 2L, 7L, 99L, 100L, 101L, 1000L, 1001L, 60_000L, 3_600_000L))
                .as((calls, per) -> new Pace.Rate(calls, new Span(per)));
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1100),
                        Arbitraries.integers().between(0, 70_000),
                        Arbitraries.of(999, 1000, 1001, 59_999, 60_000, 60_001))
                .list()
                .ofMaxSize(80);
    }
}
