package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.RollingSeconds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TurnstileProperties {
    private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00.500Z");
    private static final DatedLimits LIMITS = Platform.WECOM.limits(LocalDate.parse("2026-11-23"));

    @Property(tries = 200)
    void no_rolling_span_has_more_calls_than_allowed(
            @ForAll @Size(max = 300) List<@IntRange(max = 2500) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll @IntRange(min = 1, max = 10) int seconds) {
        RollingSeconds rolling = new RollingSeconds(most, seconds);
        List<Long> made = new ArrayList<>();
        long millis = 1_000_000;
        for (int step : steps) {
            millis += step;
            if (rolling.toWait(millis / 1000) == 0) {
                rolling.count(millis / 1000);
                made.add(millis);
            }
        }
        for (int i = most; i < made.size(); i++) {
            assertThat(made.get(i) - made.get(i - most)).isGreaterThan(seconds * 1000L - 1);
        }
    }

    @Property(tries = 200)
    void whoever_waits_as_long_as_was_said_is_let_in(
            @ForAll @Size(max = 100) List<@IntRange(max = 2) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll @IntRange(min = 1, max = 10) int seconds) {
        RollingSeconds rolling = new RollingSeconds(most, seconds);
        long now = 1000;
        for (int step : steps) {
            now += step;
            long wait = rolling.toWait(now);
            if (wait > 0) {
                assertThat(rolling.toWait(now + wait - 1)).as("and no sooner").isPositive();
            }
            now += wait;
            assertThat(rolling.toWait(now)).isZero();
            rolling.count(now);
        }
    }

    @Property(tries = 100)
    void no_more_are_under_way_than_the_platform_bears(
            @ForAll @Size(max = 200) List<@IntRange(max = 3) Integer> moves) {
        Turnstile turnstile = new Turnstile(LIMITS);
        int most = LIMITS.of("calls-at-once");
        int limit = most;
        int underWay = 0;
        for (int move : moves) {
            if (move < 3) {
                if (turnstile.enter(BEGIN).isEmpty()) {
                    underWay++;
                    assertThat(underWay).isLessThanOrEqualTo(limit);
                }
            } else if (underWay > 0) {
                assertThat(turnstile.crowded()).isEqualTo(Duration.ofSeconds(1));
                limit = Math.max(1, Math.min(limit, underWay) / 2);
                turnstile.leave();
                underWay--;
            }
        }
    }

    @Property(tries = 20)
    void what_goes_well_brings_back_what_was_given_up(@ForAll @IntRange(min = 1, max = 5) int crowded) {
        Turnstile turnstile = new Turnstile(LIMITS);
        for (int i = 0; i < crowded; i++) {
            turnstile.crowded();
        }
        for (int i = 0; i < 1000; i++) {
            turnstile.well();
        }
        for (int i = 0; i < LIMITS.of("calls-at-once"); i++) {
            assertThat(turnstile.enter(BEGIN)).isEmpty();
        }
        assertThat(turnstile.enter(BEGIN)).contains(Duration.ofSeconds(1));
    }
}
