package io.github.muchang.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class PopulationProperties {
    private static final int PEOPLE = 1000;

    @Property(tries = 6, seed = "4", shrinking = ShrinkingMode.OFF)
    void the_same_seed_gives_the_same_journal_to_the_byte_and_another_seed_another(@ForAll long seed) {
        String digest = Lives.of(PopulationTest.lively(60, seed)).digest();

        assertThat(Lives.of(PopulationTest.lively(60, seed)).digest()).isEqualTo(digest);
        assertThat(Lives.of(PopulationTest.lively(60, seed + 1)).digest()).isNotEqualTo(digest);
    }

    /** Bounds of six standard deviations: a right rate is outside once in 500 million seeds, and the seeds are fixed. */
    @Property(tries = 4, seed = "4", shrinking = ShrinkingMode.OFF)
    void a_month_keeps_the_rates_of_the_habits(@ForAll @IntRange(max = 1_000_000) int seed) {
        Lived lived = Lives.of(PopulationTest.lively(PEOPLE, seed)).lived();
        long hellos = lived.received().getOrDefault("hello", 0L);
        long tips = lived.received().getOrDefault("tips", 0L);

        assertThat(lived.arrived()).isEqualTo(PEOPLE);
        about(PEOPLE * 0.05, PEOPLE * 0.05 * 0.95, lived.withdrew());
        about(PEOPLE * 0.1 + tips * 0.2 * 0.9, PEOPLE * 0.09 + tips * 0.16, lived.left());
        about(hellos * 0.3 + tips * 0.1, hellos * 0.21 + tips * 0.09, lived.replied());
        about(PEOPLE * 2.95, PEOPLE * 2.95, lived.purchased()); // Poisson, over 29.5 days on average, one in ten days
        long spent = lived.spent().values().iterator().next().minor();
        double each = 52_000.0 * 52_000 / 12; // of an amount from 80 to 600 yuan, in fen
        about(lived.purchased() * 34_000.0, lived.purchased() * each, spent);
    }

    private static void about(double mean, double variance, long found) {
        assertThat((double) found).isCloseTo(mean, within(6 * Math.sqrt(variance)));
    }
}
