package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Pace;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LimiterProperties {
    /** However slow the network is and wherever in a call the message arrives, the platform sees no more than the pace. */
    @Property(tries = 300)
    void the_platform_never_sees_more_than_the_pace(
            @ForAll @IntRange(min = 1, max = 6) int calls,
            @ForAll @LongRange(min = 1, max = 5000) long per,
            @ForAll @IntRange(min = 1, max = 4) int atOnce,
            @ForAll @IntRange(max = 3000) int slowest,
            @ForAll Random random) {
        Limiter limiter = new Limiter(
                Pace.of(calls, new Span(per)).and(2 * calls, new Span(3 * per)).atOnce(atOnce));
        PriorityQueue<Long> ends = new PriorityQueue<>();
        List<Long> arrivals = new ArrayList<>();
        long now = 1_772_000_000_000L;
        for (int i = 0; i < 120; i++) {
            while (!ends.isEmpty() && ends.peek() <= now) {
                back(limiter, ends.remove());
            }
            long opens = limiter.opensAt(now);
            if (opens > now) {
                long next = ends.isEmpty() ? opens : Math.min(opens, ends.peek());
                assertThat(next)
                        .as("nobody waits for ever: time or a call's return opens the gate")
                        .isNotEqualTo(Long.MAX_VALUE);
                now = next;
                continue;
            }
            limiter.begin();
            assertThat(limiter.underWay()).isLessThanOrEqualTo(atOnce);
            long lasts = random.nextInt(slowest + 1);
            ends.add(now + lasts);
            arrivals.add(now + random.nextInt((int) lasts + 1));
        }

        arrivals.sort(null);
        assertThat(RollingCountProperties.mostWithin(arrivals, per)).isLessThanOrEqualTo(calls);
        assertThat(RollingCountProperties.mostWithin(arrivals, 3 * per)).isLessThanOrEqualTo(2L * calls);
    }

    private static void back(Limiter limiter, long at) {
        limiter.end();
        limiter.count(at);
    }
}
