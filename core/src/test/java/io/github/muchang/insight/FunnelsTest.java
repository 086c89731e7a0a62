package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.time.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FunnelsTest {
    private static final Durations NONE = new Durations(0, Optional.empty(), Optional.empty());
    private static final Durations AT_ONCE = times(2, Duration.ZERO, Duration.ZERO);

    private final Book book = new Book();
    private final Funnels funnels = book.insight.funnels();

    @Test
    void a_journey_says_how_far_they_came_and_how_long_it_took() {
        begins(2, 0);
        reaches(2, 0, 0, "hello");
        begins(3, 0);
        reaches(3, 0, 0, "hello");
        reaches(2, 0, 10, "care");
        ends(2, 0, 11, "completed");

        Funnel funnel = funnels.journey("welcome", 1);
        assertThat(funnel)
                .isEqualTo(new Funnel(
                        2,
                        1,
                        List.of(
                                new Rung("hello", 2, AT_ONCE),
                                new Rung("care", 1, times(1, Duration.ofSeconds(10), Duration.ofSeconds(10)))),
                        new TreeMap<>(Map.of("completed", 1L))));
        assertThat(funnels.versions("welcome")).containsExactly(1);
        assertThat(funnels.journey("welcome", 2).begun()).isZero();
    }

    @Test
    void a_step_counts_once_on_one_way_and_again_on_the_next() {
        begins(2, 0);
        reaches(2, 0, 0, "ask");
        reaches(2, 0, 5, "ask");
        book.tells(2, new StepReached(9_000, "welcome", 1, "ask", 0, 5_000, Moments.NEVER, 2, false, "", List.of()));
        ends(2, 0, 10, "completed");
        begins(2, 20);
        reaches(2, 20, 20, "ask");

        assertThat(funnels.journey("welcome", 1).rungs()).extracting(Rung::came).containsExactly(2L);
        assertThat(funnels.journey("welcome", 1).underWay()).isEqualTo(1);
    }

    @Test
    void whoever_is_one_with_another_goes_on_on_the_others_way() {
        begins(3, 0);
        reaches(3, 0, 0, "hello");
        book.same(2, 3, "2026-03-01T10:00:00+08:00");
        reaches(2, 0, 0, "hello");
        reaches(2, 0, 4, "care");

        Funnel funnel = funnels.journey("welcome", 1);
        assertThat(funnel.rungs()).extracting(Rung::came).containsExactly(1L, 1L);
        assertThat(funnel.underWay()).isEqualTo(1);
    }

    @Test
    void a_path_of_stages_counts_whoever_came_in_its_order() {
        book.stage(2, "2026-03-01T10:00:00+08:00", "lead");
        book.stage(2, "2026-03-02T10:00:00+08:00", "buyer");
        book.stage(3, "2026-03-01T10:00:00+08:00", "buyer");
        book.stage(3, "2026-03-02T10:00:00+08:00", "lead");
        book.stage(4, "2026-03-02T10:00:00+08:00", "lead");

        List<Rung> rungs = funnels.stages(List.of("lead", "buyer", "advocate"));

        assertThat(rungs).extracting(Rung::came).containsExactly(3L, 1L, 0L);
        assertThat(rungs.get(1).took().median().orElseThrow()).isBetween(Duration.ofDays(1), Duration.ofHours(25));
        assertThat(rungs.get(2).took()).isEqualTo(NONE);
        assertThat(funnels.stages(List.of("advocate", "lead")))
                .extracting(Rung::came)
                .containsExactly(0L, 0L);
    }

    @Test
    void two_who_are_one_came_when_the_earlier_came() {
        book.stage(2, "2026-03-02T10:00:00+08:00", "buyer");
        book.stage(3, "2026-03-01T10:00:00+08:00", "lead");
        book.same(2, 3, "2026-03-03T10:00:00+08:00");

        assertThat(funnels.stages(List.of("lead", "buyer")))
                .extracting(Rung::came)
                .containsExactly(1L, 1L);
    }

    @Test
    void percentiles_are_not_too_low_and_hardly_too_high() {
        for (long seconds : new long[] {0, 1, 31, 32, 33, 63, 64, 100, 3600, 86_400, 31_536_000, 4_000_000_000L}) {
            Spans spans = new Spans();
            spans.add(seconds * 1000 + 999);
            assertThat(spans.summary().median().orElseThrow().toSeconds()).isBetween(seconds, seconds + seconds / 32);
        }
    }

    private void begins(int party, long second) {
        book.tells(party, new Enrolled(1000 * second, "welcome", 1, "hello", "entered"));
    }

    private void reaches(int party, long since, long second, String step) {
        book.tells(
                party,
                new StepReached(
                        1000 * second,
                        "welcome",
                        1,
                        step,
                        1000 * since,
                        1000 * second,
                        Moments.NEVER,
                        1,
                        false,
                        "begun",
                        List.of()));
    }

    private void ends(int party, long since, long second, String outcome) {
        book.tells(party, new JourneyEnded(1000 * second, "welcome", 1, "care", 1000 * since, outcome, List.of()));
    }

    private static Durations times(long count, Duration median, Duration ninetieth) {
        return new Durations(count, Optional.of(median), Optional.of(ninetieth));
    }
}
