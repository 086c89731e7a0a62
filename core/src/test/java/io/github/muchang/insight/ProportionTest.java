package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProportionTest {
    private static final Offset<Double> NEAR = Offset.offset(0.0005);

    /** The values of R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void the_interval_is_that_of_wilson() {
        assertThat(new Proportion(81, 263).low()).isCloseTo(0.2553, NEAR);
        assertThat(new Proportion(81, 263).high()).isCloseTo(0.3662, NEAR);
        assertThat(new Proportion(15, 148).low()).isCloseTo(0.0624, NEAR);
        assertThat(new Proportion(15, 148).high()).isCloseTo(0.1605, NEAR);
        assertThat(new Proportion(0, 20).low()).isZero();
        assertThat(new Proportion(0, 20).high()).isCloseTo(0.1611, NEAR);
        assertThat(new Proportion(1, 29).low()).isCloseTo(0.0061, NEAR);
        assertThat(new Proportion(1, 29).high()).isCloseTo(0.1718, NEAR);
    }

    @Test
    void of_few_nothing_is_concluded() {
        assertThat(new Proportion(12, 40)).hasToString("12/40 (30.0 %, 18.1 to 45.4 %), too few");
        assertThat(new Proportion(120, 400)).hasToString("120/400 (30.0 %, 25.7 to 34.7 %)");
        assertThat(new Proportion(0, 0)).hasToString("0/0 (0.0 %, 0.0 to 100.0 %), too few");
        assertThat(new Proportion(4, 4).tooFew()).isTrue();
        assertThat(new Proportion(4, 4).high()).isEqualTo(1);
    }

    @Test
    void more_is_said_only_where_chance_does_not_explain_it() {
        assertThat(new Proportion(300, 400).surelyMoreThan(new Proportion(200, 400)))
                .isTrue();
        assertThat(new Proportion(3, 4).surelyMoreThan(new Proportion(2, 4))).isFalse();
        assertThat(new Proportion(400, 400).surelyMoreThan(new Proportion(0, 0)))
                .isFalse();
        assertThat(new Proportion(200, 400).surelyMoreThan(new Proportion(300, 400)))
                .isFalse();
    }

    @Test
    void a_part_is_no_more_than_its_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessageContaining("3 of 2");
    }
}
