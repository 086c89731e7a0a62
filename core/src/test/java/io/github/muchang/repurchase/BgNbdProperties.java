package io.github.muchang.repurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.muchang.time.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

/** The formulas against their definitions, and what must be true of them for anybody. */
class BgNbdProperties {

    @Property(tries = 500)
    void being_alive_is_a_probability_that_falls_while_nothing_is_bought(
            @ForAll("models") BgNbd model, @ForAll("histories") PurchaseHistory history) {
        double now = model.aliveProbability(history);
        double later = model.aliveProbability(history.until(history.observed() + 1));

        assertThat(now).isBetween(0.0, 1.0);
        assertThat(later).isLessThanOrEqualTo(now);
        assertThat(history.repeats() > 0 || now == 1).isTrue();
    }

    @Property(tries = 500)
    void more_is_expected_of_more_time_and_less_after_waiting(
            @ForAll("models") BgNbd model, @ForAll("histories") PurchaseHistory history, @ForAll("spans") Span ahead) {
        double now = model.expectedPurchases(history, ahead);
        double more = model.expectedPurchases(history, new Span(2 * ahead.millis()));
        double later = model.expectedPurchases(history.until(history.observed() + 1), ahead);

        assertThat(now).isFinite().isNotNegative();
        assertThat(more).isBetween(now * (1 - 1e-12), 2 * now * (1 + 1e-12));
        assertThat(later).isLessThanOrEqualTo(now * (1 + 1e-12));
    }

    @Property(tries = 300)
    void the_sum_and_the_integral_agree(
            @ForAll @DoubleRange(min = 0.01, max = 60) double s,
            @ForAll @DoubleRange(min = 0.01, max = 60) double u,
            @ForAll @DoubleRange(min = 0.01, max = 200) double a,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double b) {
        double sum = Expectation.sum(s, u / (1 + u), a, b);

        assertThat(Expectation.integral(s, u, a, b)).isCloseTo(sum, near(sum, 1e-10));
    }

    @Property(tries = 300)
    void the_sum_is_the_closed_form_of_the_paper(
            @ForAll @DoubleRange(min = 0.05, max = 8) double s,
            @ForAll @DoubleRange(min = 0.3, max = 9) double u,
            @ForAll @DoubleRange(min = 1.3, max = 6) double a,
            @ForAll @DoubleRange(min = 0.1, max = 20) double b) {
        double z = u / (1 + u);
        double closed = (a + b - 1) / (a - 1) * (1 - Math.pow(1 - z, s) * hypergeometric(s, b, a + b - 1, z));

        assertThat(Expectation.sum(s, z, a, b)).isCloseTo(closed, near(closed, 1e-8));
    }

    @Property(tries = 100)
    void there_is_no_jump_where_the_closed_form_has_its_singularity(
            @ForAll @DoubleRange(min = 0.05, max = 8) double s, @ForAll @DoubleRange(min = 0.01, max = 500) double u) {
        double at = Expectation.of(s, u, 1, 3);

        assertThat(Expectation.of(s, u, 1 + 1e-9, 3)).isCloseTo(at, near(at, 1e-7));
    }

    @Property(tries = 100)
    void there_is_no_jump_where_the_sum_gives_way_to_the_integral(
            @ForAll @DoubleRange(min = 0.05, max = 8) double s, @ForAll @DoubleRange(min = 0.01, max = 50) double a) {
        double u = Expectation.NEAR / (1 - Expectation.NEAR);
        double before = Expectation.of(s, u * (1 - 1e-9), a, 2.4);

        assertThat(Expectation.of(s, u * (1 + 1e-9), a, 2.4)).isCloseTo(before, near(before, 1e-8));
    }

    /** By its series, as it stands in the paper. */
    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; term > 1e-18 * sum || n < 100; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }

    private static Offset<Double> near(double value, double relative) {
        return within(Math.abs(value) * relative);
    }

    /** Parameters as data have them, and at the ends of what is allowed. */
    @Provide
    Arbitrary<BgNbd> models() {
        Arbitrary<Double> parameters = Arbitraries.oneOf(
                Arbitraries.doubles().between(0.05, 30),
                Arbitraries.of(BgNbd.LEAST, 1e-3, 0.243, 1.0, 4.414, 1000.0, BgNbd.MOST));
        return Combinators.combine(
                        parameters,
                        parameters,
                        parameters,
                        parameters,
                        Arbitraries.of(Span.hours(1), Span.days(1), Span.days(7), Span.days(365)))
                .as(BgNbd::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<PurchaseHistory> histories() {
        Arbitrary<Long> days = Arbitraries.longs().between(0, 20_000);
        return Combinators.combine(Arbitraries.longs().between(0, 1000), days, days)
                .as((repeats, one, other) ->
                        new PurchaseHistory(repeats, repeats == 0 ? 0 : Math.min(one, other), Math.max(one, other)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Span> spans() {
        return Arbitraries.of(Span.hours(1), Span.days(1), Span.days(90), Span.days(365), Span.days(3650));
    }
}
