package io.github.muchang.statistics;

import io.github.muchang.repurchase.Spending;
import java.util.List;
import org.hipparchus.special.Gamma;

/** The likelihood of averages under the gamma-gamma model. */
final class GammaGammaLikelihood {
    private final double[] purchases;
    private final double[] averages;

    GammaGammaLikelihood(List<Spending> spending) {
        this.purchases = spending.stream().mapToDouble(Spending::purchases).toArray();
        this.averages = spending.stream().mapToDouble(Spending::average).toArray();
    }

    /** The logarithm of the likelihood with p, q and gamma. */
    double at(double[] parameters) {
        double p = parameters[0];
        double q = parameters[1];
        double gamma = parameters[2];
        double common = q * StrictMath.log(gamma) - Gamma.logGamma(q);
        double sum = 0;
        double counted = -1;
        double ofCount = 0;
        for (int i = 0; i < purchases.length; i++) {
            double x = purchases[i];
            double m = averages[i];
            if (x != counted) {
                counted = x;
                ofCount = Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) + p * x * StrictMath.log(x);
            }
            sum += common + ofCount + (p * x - 1) * StrictMath.log(m) - (p * x + q) * StrictMath.log(gamma + x * m);
        }
        return sum;
    }
}
