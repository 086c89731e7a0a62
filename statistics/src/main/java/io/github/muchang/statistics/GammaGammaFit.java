package io.github.muchang.statistics;

import io.github.muchang.repurchase.GammaGamma;
import io.github.muchang.repurchase.Spending;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A gamma-gamma model fitted to what people spent, by maximum likelihood (formula 1a of Fader and Hardie 2013). The same spending in any
 * order gives the same model, in whatever unit it is: it is reckoned in averages of everybody's.
 *
 * @param model the model
 * @param logLikelihood the natural logarithm of the likelihood of all averages
 * @param customers how many people's spending was told and not zero
 */
public record GammaGammaFit(GammaGamma model, double logLikelihood, int customers) {
    private static final List<String> PARAMETERS = List.of("p", "q", "gamma by average");

    /**
     * Fits a model. Whoever has not bought again, or only for nothing, is left out: the model knows only amounts above zero.
     *
     * @throws IllegalArgumentException if fewer different ones are left than there are parameters
     * @throws NoFitException if the likelihood has no greatest value, or has it where the mean is infinite
     */
    public static GammaGammaFit of(Collection<Spending> spending) {
        List<Spending> telling = spending.stream()
                .filter(each -> each.average() > 0)
                .sorted(Comparator.comparingLong(Spending::purchases).thenComparingDouble(Spending::average))
                .toList();
        long different = telling.stream().distinct().count();
        if (different < PARAMETERS.size()) {
            throw new IllegalArgumentException("found the spending of " + spending.size() + " people, with " + different
                    + " different ones of people who bought again for more than nothing: at least " + PARAMETERS.size()
                    + " are needed for as many parameters");
        }
        double mean = telling.stream().mapToDouble(Spending::average).average().orElseThrow();
        List<Spending> even = telling.stream()
                .map(each -> new Spending(each.purchases(), each.average() / mean))
                .toList();
        Maximum maximum = Maximum.of(
                new GammaGammaLikelihood(even)::at, PARAMETERS, new double[][] {{1, 2, 1}, {5, 3, 0.5}, {0.5, 10, 10}});
        double[] best = {
            maximum.parameters().get(0),
            maximum.parameters().get(1),
            maximum.parameters().get(2) * mean
        };
        if (best[1] <= 1) {
            throw new NoFitException("the likelihood is greatest at p = " + best[0] + ", q = " + best[1] + ", gamma = "
                    + best[2] + ", and with q not above 1 there is no mean of what people spend");
        }
        return new GammaGammaFit(
                new GammaGamma(best[0], best[1], best[2]), new GammaGammaLikelihood(telling).at(best), telling.size());
    }
}
