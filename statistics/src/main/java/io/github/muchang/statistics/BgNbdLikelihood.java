package io.github.muchang.statistics;

import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.time.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;

/** The likelihood of histories under BG/NBD. Equal histories are reckoned once, in one order, whatever the order they come in. */
final class BgNbdLikelihood {
    private static final double DAY = 86_400_000.0;

    private final double[] repeats;
    private final double[] last;
    private final double[] observed;
    private final double[] times;

    BgNbdLikelihood(Collection<PurchaseHistory> histories, Span unit) {
        Map<PurchaseHistory, Integer> distinct = new TreeMap<>(Comparator.comparingLong(PurchaseHistory::repeats)
                .thenComparingLong(PurchaseHistory::last)
                .thenComparingLong(PurchaseHistory::observed));
        histories.forEach(each -> distinct.merge(each, 1, Integer::sum));
        double units = DAY / unit.millis();
        this.repeats =
                distinct.keySet().stream().mapToDouble(PurchaseHistory::repeats).toArray();
        this.last = distinct.keySet().stream()
                .mapToDouble(each -> each.last() * units)
                .toArray();
        this.observed = distinct.keySet().stream()
                .mapToDouble(each -> each.observed() * units)
                .toArray();
        this.times = distinct.values().stream().mapToDouble(each -> each).toArray();
    }

    /** For how many units of time histories are known on average, for each purchase. */
    double meanTime() {
        double units = 0;
        double purchases = 0;
        for (int i = 0; i < times.length; i++) {
            units += times[i] * observed[i];
            purchases += times[i] * (repeats[i] + 1);
        }
        return units / purchases;
    }

    /** The logarithm of the likelihood with r, alpha, a and b. */
    double at(double[] parameters) {
        double r = parameters[0];
        double alpha = parameters[1];
        double a = parameters[2];
        double b = parameters[3];
        double common = r * StrictMath.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
        double sum = 0;
        double counted = -1;
        double ofCount = 0;
        for (int i = 0; i < times.length; i++) {
            double x = repeats[i];
            if (x != counted) {
                counted = x;
                ofCount = Gamma.logGamma(r + x) + Gamma.logGamma(b + x) - Gamma.logGamma(a + b + x);
            }
            double stayed = -(r + x) * StrictMath.log(alpha + observed[i]);
            double left = x == 0
                    ? Double.NEGATIVE_INFINITY
                    : StrictMath.log(a) - StrictMath.log(b + x - 1) - (r + x) * StrictMath.log(alpha + last[i]);
            sum += times[i] * (common + ofCount + logOfSum(stayed, left));
        }
        return sum;
    }

    private static double logOfSum(double one, double other) {
        double greater = Math.max(one, other);
        return greater + StrictMath.log1p(StrictMath.exp(Math.min(one, other) - greater));
    }
}
