package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpliftsTest {
    /** R. G. Newcombe, Statistics in Medicine 17 (1998), table II: 56/70 and 48/80, method 10. */
    @Test
    void the_interval_is_that_of_the_paper() {
        Uplift uplift = new Uplift("welcome", "who", 70, 56, 80, 48);

        assertThat(uplift.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(uplift.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(uplift.upper()).isCloseTo(0.3339, within(5e-5));
        assertThat(uplift.isSignificant()).isTrue();
    }

    /** The same table: 9/10 and 3/10, 10/10 and 0/20. */
    @Test
    void it_holds_for_few_and_for_all_or_none() {
        assertThat(new Uplift("", "", 10, 9, 10, 3).lower()).isCloseTo(0.1705, within(5e-5));
        assertThat(new Uplift("", "", 10, 9, 10, 3).upper()).isCloseTo(0.8090, within(5e-5));
        assertThat(new Uplift("", "", 10, 10, 20, 0).lower()).isCloseTo(0.6791, within(5e-5));
        assertThat(new Uplift("", "", 10, 10, 20, 0).upper()).isCloseTo(1, within(1e-9));
        assertThat(new Uplift("", "", 10, 10, 0, 0).isSignificant()).isFalse();
    }
}
