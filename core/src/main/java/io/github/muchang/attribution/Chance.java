package io.github.muchang.attribution;

import com.google.common.primitives.Doubles;
import io.github.muchang.insight.Proportion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How likely chance alone explains what was counted. Exact for counts of any size; pure. */
final class Chance {
    /** Outcomes are as unlikely as another if they are so but for rounding. */
    private static final double ROUNDING = 1 + 1e-7;

    private Chance() {}

    /**
     * How likely two counts differ at least so much if there is no difference: the exact test of R. A. Fisher (Statistical Methods for
     * Research Workers, 1934), two-sided, which adds up all outcomes that are no likelier than this one.
     */
    static double of(Proportion one, Proportion other) {
        long all = one.count() + other.count();
        long least = Math.max(0, all - other.of());
        long most = Math.min(all, one.of());
        long mode = Math.min(
                most, Math.max(least, (long) ((all + 1.0) * (one.of() + 1.0) / ((double) one.of() + other.of() + 2))));
        double observed = 1;
        for (long k = mode; k < one.count(); k++) {
            observed *= up(k, all, one.of(), other.of());
        }
        for (long k = mode; k > one.count(); k--) {
            observed /= up(k - 1, all, one.of(), other.of());
        }
        double bound = observed * ROUNDING;
        double total = 0;
        double unlikely = 0;
        double weight = 1;
        for (long k = mode; k <= most && weight > 0; k++) {
            total += weight;
            unlikely += weight <= bound ? weight : 0;
            weight *= up(k, all, one.of(), other.of());
        }
        weight = 1;
        for (long k = mode; k > least && weight > 0; k--) {
            weight /= up(k - 1, all, one.of(), other.of());
            total += weight;
            unlikely += weight <= bound ? weight : 0;
        }
        return Math.min(1, unlikely / total);
    }

    /**
     * The same likelihoods, so raised that of all those below a level together no one is there by chance more often than the level says:
     * the method of S. Holm (A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979).
     */
    static List<Double> together(List<Double> each) {
        Integer[] order = new Integer[each.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(each::get));
        double[] raised = new double[order.length];
        double highest = 0;
        for (int i = 0; i < order.length; i++) {
            highest = Math.max(highest, Math.min(1, (order.length - i) * each.get(order[i])));
            raised[order[i]] = highest;
        }
        return Doubles.asList(raised);
    }

    /** How much likelier one more of all falls to the first. */
    private static double up(long k, long all, long first, long second) {
        return (double) (first - k) * (all - k) / ((k + 1.0) * (second - all + k + 1.0));
    }
}
