package io.github.muchang.repurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.muchang.time.Span;
import org.junit.jupiter.api.Test;

/** What the authors of the model published for the parameters of their paper. */
class BgNbdTest {
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426, Span.days(7));

    /** Somebody of the paper's data: bought again twice, the last time after 30.43 weeks, known for 38.86. */
    private static final PurchaseHistory SOMEBODY = new PurchaseHistory(2, 213, 272);

    @Test
    void a_customer_is_expected_to_buy_as_often_as_the_authors_published() {
        assertThat(CDNOW.expectedPurchases(SOMEBODY, Span.days(39 * 7))).isCloseTo(1.226, within(0.0005));
    }

    @Test
    void whoever_has_not_bought_again_is_alive_with_certainty() {
        assertThat(CDNOW.aliveProbability(new PurchaseHistory(0, 0, 36_525))).isEqualTo(1);
    }

    @Test
    void the_probability_of_being_alive_is_the_formula_of_the_note() {
        double ratio = Math.pow((4.414 + 272 / 7.0) / (4.414 + 213 / 7.0), 2.243);

        assertThat(CDNOW.aliveProbability(SOMEBODY)).isCloseTo(1 / (1 + 0.793 / 3.426 * ratio), within(1e-14));
    }

    @Test
    void the_unit_of_time_is_only_a_unit() {
        BgNbd inDays = new BgNbd(0.243, 4.414 * 7, 0.793, 2.426, Span.days(1));

        assertThat(inDays.aliveProbability(SOMEBODY)).isCloseTo(CDNOW.aliveProbability(SOMEBODY), within(1e-14));
        assertThat(inDays.expectedPurchases(SOMEBODY, Span.days(90)))
                .isCloseTo(CDNOW.expectedPurchases(SOMEBODY, Span.days(90)), within(1e-13));
    }

    @Test
    void a_parameter_that_cannot_be_is_refused_by_name() {
        assertThatThrownBy(() -> new BgNbd(0.2, 4, 0, 2, Span.days(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parameter a is 0.0, allowed is 1.0E-6 to 1000000.0");
        assertThatThrownBy(() -> new BgNbd(Double.NaN, 4, 1, 2, Span.days(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("r is NaN");
        assertThatThrownBy(() -> new GammaGamma(6, 1, 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q is 1.0");
    }

    @Test
    void a_history_that_cannot_have_been_is_refused() {
        assertThatThrownBy(() -> new PurchaseHistory(1, 8, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody buys again 1 times, the last time 8 days after the first, when 7 days are known");
        assertThatThrownBy(() -> new PurchaseHistory(0, 1, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lifetime_is_worth_its_discounted_purchases() {
        GammaGamma amounts = new GammaGamma(6.25, 3.74, 15.44);
        LifetimeValue value = new LifetimeValue(CDNOW, amounts);
        Spending spending = new Spending(2, 20);
        double first = CDNOW.expectedPurchases(SOMEBODY, Span.days(30));
        double both = CDNOW.expectedPurchases(SOMEBODY, Span.days(60));
        double average = 6.25 * (15.44 + 40) / (12.5 + 2.74);

        assertThat(value.of(SOMEBODY, spending, Span.days(30), 2, 0)).isCloseTo(both * average, within(1e-12));
        assertThat(value.of(SOMEBODY, spending, Span.days(30), 2, 0.1))
                .isCloseTo((first / 1.1 + (both - first) / 1.21) * average, within(1e-12));
        assertThat(amounts.mean()).isCloseTo(6.25 * 15.44 / 2.74, within(1e-12));
        assertThatThrownBy(() -> value.of(SOMEBODY, spending, Span.days(30), 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 1200 steps");
    }
}
