package io.github.muchang.statistics;

import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.time.Span;
import java.util.Collection;
import java.util.List;

/**
 * A BG/NBD model fitted to histories by maximum likelihood (formula 7 of Fader, Hardie and Lee 2005). The same histories in any order
 * give the same model.
 *
 * @param model the model
 * @param logLikelihood the natural logarithm of the likelihood of all histories
 * @param customers how many histories there were
 */
public record BgNbdFit(BgNbd model, double logLikelihood, int customers) {
    private static final List<String> PARAMETERS = List.of("r", "alpha", "a", "b");

    /**
     * Fits a model.
     *
     * @param histories of customers who all bought at least once
     * @param unit the unit of time of the parameters, such as 7 days; the fit is best where histories last some tens of it
     * @throws IllegalArgumentException if there are fewer different histories of people who bought again than parameters
     * @throws NoFitException if the likelihood has no greatest value
     */
    public static BgNbdFit of(Collection<PurchaseHistory> histories, Span unit) {
        long telling =
                histories.stream().filter(each -> each.repeats() > 0).distinct().count();
        if (telling < PARAMETERS.size()) {
            throw new IllegalArgumentException("found " + histories.size() + " histories, with " + telling
                    + " different ones of people who bought again: at least " + PARAMETERS.size()
                    + " are needed for as many parameters");
        }
        BgNbdLikelihood likelihood = new BgNbdLikelihood(histories, unit);
        double once = likelihood.meanTime();
        Maximum maximum = Maximum.of(likelihood::at, PARAMETERS, new double[][] {
            {1, once, 1, 1}, {0.3, once / 4, 0.5, 2}, {3, 4 * once, 0.2, 4}
        });
        List<Double> best = maximum.parameters();
        return new BgNbdFit(
                new BgNbd(best.get(0), best.get(1), best.get(2), best.get(3), unit), maximum.value(), histories.size());
    }
}
