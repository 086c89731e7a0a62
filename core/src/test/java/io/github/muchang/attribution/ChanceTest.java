package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.muchang.insight.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {
    /** Fisher's lady tasting tea: 34 of 70 outcomes are no likelier than three cups right of four. */
    @Test
    void the_exact_test_is_that_of_the_tea() {
        assertThat(Chance.of(new Proportion(3, 4), new Proportion(1, 4))).isCloseTo(34 / 70.0, within(1e-12));
        assertThat(Chance.of(new Proportion(4, 4), new Proportion(0, 4))).isCloseTo(2 / 70.0, within(1e-12));
        assertThat(Chance.of(new Proportion(0, 4), new Proportion(4, 4))).isCloseTo(2 / 70.0, within(1e-12));
    }

    /** 1 of 12 and 9 of 12: 0.002759456, as R's fisher.test(matrix(c(1, 11, 9, 3), 2)) answers. */
    @Test
    void it_adds_up_both_sides() {
        assertThat(Chance.of(new Proportion(1, 12), new Proportion(9, 12))).isCloseTo(0.002759456, within(1e-9));
    }

    @Test
    void what_is_the_same_or_of_nobody_is_nothing_but_chance() {
        assertThat(Chance.of(new Proportion(0, 0), new Proportion(5, 9))).isEqualTo(1);
        assertThat(Chance.of(new Proportion(0, 40), new Proportion(0, 7))).isEqualTo(1);
        assertThat(Chance.of(new Proportion(10, 20), new Proportion(10, 20))).isCloseTo(1, within(1e-12));
    }

    @Test
    void counts_of_millions_are_compared_too() {
        assertThat(Chance.of(new Proportion(200_000, 1_000_000), new Proportion(210_000, 1_000_000)))
                .isLessThan(1e-60);
        assertThat(Chance.of(new Proportion(200_000, 1_000_000), new Proportion(200_300, 1_000_000)))
                .isBetween(0.5, 0.7);
    }

    /** Four at once: the least is raised fourfold, the next threefold, and none is below one before it. */
    @Test
    void together_they_are_raised_step_by_step() {
        List<Double> raised = Chance.together(List.of(0.01, 0.04, 0.03, 0.005));

        assertThat(raised.get(0)).isCloseTo(0.03, within(1e-12));
        assertThat(raised.get(1)).isCloseTo(0.06, within(1e-12));
        assertThat(raised.get(2)).isCloseTo(0.06, within(1e-12));
        assertThat(raised.get(3)).isCloseTo(0.02, within(1e-12));
        assertThat(Chance.together(List.of())).isEmpty();
        assertThat(Chance.together(List.of(0.9, 0.8))).containsExactly(1.0, 1.0);
    }
}
