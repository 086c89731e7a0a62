package io.github.muchang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.repurchase.Spending;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Span WEEK = Span.days(7);

    @Test
    void the_order_of_histories_and_the_unit_do_not_matter() {
        List<PurchaseHistory> histories = Cdnow.small().histories(Cdnow.CALIBRATED);
        List<PurchaseHistory> backwards = new ArrayList<>(histories);
        Collections.reverse(backwards);
        BgNbdFit fit = BgNbdFit.of(histories, WEEK);
        BgNbdFit inDays = BgNbdFit.of(histories, Span.days(1));

        assertThat(BgNbdFit.of(backwards, WEEK)).isEqualTo(fit);
        assertThat(inDays.model().r()).isCloseTo(fit.model().r(), within(1e-4));
        assertThat(inDays.model().alpha() / 7).isCloseTo(fit.model().alpha(), within(1e-3));
    }

    /** Amounts as in the minor unit of a currency of which ten million are worth a dollar. */
    @Test
    void the_unit_of_amounts_does_not_matter() {
        List<Spending> dollars = Cdnow.small().spending(Cdnow.CALIBRATED);
        GammaGammaFit fit = GammaGammaFit.of(dollars);

        GammaGammaFit small = GammaGammaFit.of(dollars.stream()
                .map(each -> new Spending(each.purchases(), each.average() * 1e7))
                .toList());

        assertThat(small.model().p()).isCloseTo(fit.model().p(), within(1e-4));
        assertThat(small.model().q()).isCloseTo(fit.model().q(), within(1e-4));
        assertThat(small.model().gamma() / 1e7).isCloseTo(fit.model().gamma(), within(1e-3));
        assertThat(small.logLikelihood())
                .isCloseTo(fit.logLikelihood() - fit.customers() * Math.log(1e7), within(1e-6));
    }

    @Test
    void who_buys_by_a_model_is_found_to_buy_by_it() {
        double[] truth = {0.8, 6, 1.2, 3};
        List<PurchaseHistory> histories = bought(truth, 4000);

        BgNbdFit fit = BgNbdFit.of(histories, WEEK);

        assertThat(fit.logLikelihood()).isGreaterThan(new BgNbdLikelihood(histories, WEEK).at(truth));
        assertThat(fit.model().r()).isCloseTo(0.8, within(0.15));
        assertThat(fit.model().alpha()).isCloseTo(6, within(1.5));
        assertThat(fit.model().a() / (fit.model().a() + fit.model().b())).isCloseTo(1.2 / 4.2, within(0.05));
    }

    @Test
    void too_few_data_are_refused_with_what_was_found() {
        List<PurchaseHistory> few = List.of(
                new PurchaseHistory(0, 0, 100),
                new PurchaseHistory(1, 20, 100),
                new PurchaseHistory(1, 20, 100),
                new PurchaseHistory(2, 30, 100));

        assertThatThrownBy(() -> BgNbdFit.of(few, WEEK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found 4 histories, with 2 different ones of people who bought again: at least 4 are needed"
                        + " for as many parameters");
        assertThatThrownBy(() -> GammaGammaFit.of(List.of(Spending.UNKNOWN, new Spending(2, 0), new Spending(2, 10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found the spending of 3 people, with 1 different ones");
    }

    @Test
    void data_that_tell_no_parameters_are_refused_with_what_was_found() {
        List<Spending> everybodyTheSame = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            everybodyTheSame.add(new Spending(i, 20));
        }

        assertThatThrownBy(() -> GammaGammaFit.of(everybodyTheSame))
                .isInstanceOf(NoFitException.class)
                .hasMessageContaining("p = ")
                .hasMessageContaining("gamma by average = ");
    }

    /** Customers drawn from the model as it is defined, each known for 60 weeks. */
    private static List<PurchaseHistory> bought(double[] model, int customers) {
        SplittableRandom random = new SplittableRandom(7);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double rate = gamma(random, model[0]) / model[1];
            double ones = gamma(random, model[2]);
            double leaving = ones / (ones + gamma(random, model[3]));
            double week = 0;
            double last = 0;
            long repeats = 0;
            boolean here = true;
            while (here) {
                week += -Math.log1p(-random.nextDouble()) / rate;
                if (week > 60) {
                    break;
                }
                last = week;
                repeats++;
                here = random.nextDouble() >= leaving;
            }
            histories.add(new PurchaseHistory(repeats, Math.round(last * 7), 420));
        }
        return histories;
    }

    /** Marsaglia and Tsang 2000; below 1 by a power of a uniform number. */
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = Math.sqrt(-2 * Math.log(random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
