package io.github.muchang.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.time.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static final int LIN = 7;

    private final Edges edges = new Edges();

    @Test
    void a_step_that_is_told_twice_of_one_moment_was_come_to_once() {
        edges.read(LIN, reached("hello", 1_000, false));
        edges.read(LIN, reached("hello", 1_000, true));
        edges.read(LIN, reached("care", 2_000, false));

        assertThat(told()).containsExactly(" to hello: 1", "hello to care: 1");
    }

    @Test
    void whoever_comes_to_a_step_again_later_came_twice() {
        edges.read(LIN, reached("tips", 1_000, false));
        edges.read(LIN, reached("tips", 2_000, false));

        assertThat(told()).containsExactly(" to tips: 1", "tips to tips: 1");
    }

    private List<String> told() {
        return edges.edges().entrySet().stream()
                .map(each -> each.getKey().from() + " to " + each.getKey().to() + ": " + each.getValue())
                .toList();
    }

    private static StepReached reached(String step, long at, boolean waiting) {
        return new StepReached(at, "welcome", 1, step, 500, at, Moments.NEVER, 0, waiting, "", List.of());
    }
}
