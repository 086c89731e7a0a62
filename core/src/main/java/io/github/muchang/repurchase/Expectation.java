package io.github.muchang.repurchase;

/**
 * The purchases to be expected of somebody who is there now. Whoever never left would buy N times, and N is negative binomial; the k-th
 * of those purchases comes about only if none of the k - 1 before it was the last. With q beta distributed, B(b, a), and
 * z = u / (1 + u), that is
 *
 * <pre>  sum over n of P(N = n) (1 + E[q] + ... + E[q^(n-1)]),   P(N = n) = (1 - z)^s z^n s (s + 1) ... (s + n - 1) / n!</pre>
 *
 * <p>It equals (a + b - 1) / (a - 1) (1 - (1 - z)^s 2F1(s, b; a + b - 1; z)) of the paper, without its singularity at a = 1: every
 * term is positive and nothing cancels. Where z is so near to 1 that the sum would be long, the integral over q is taken instead.
 */
final class Expectation {
    /** Up to here the sum has a few thousand terms at most. */
    static final double NEAR = 0.99;

    private static final double NEGLIGIBLE = 1e-17;
    private static final double SMALLEST_EXPONENT = -600;

    private Expectation() {}

    /**
     * The expectation.
     *
     * @param s shape of the gamma distribution of the rate
     * @param u the time ahead, in units of the scale of that distribution
     * @param a first parameter of the beta distribution of leaving
     * @param b second parameter of it
     */
    static double of(double s, double u, double a, double b) {
        double z = u / (1 + u);
        return z <= NEAR && s * StrictMath.log1p(-z) >= SMALLEST_EXPONENT ? sum(s, z, a, b) : integral(s, u, a, b);
    }

    static double sum(double s, double z, double a, double b) {
        double probability = StrictMath.exp(s * StrictMath.log1p(-z));
        double survival = 1;
        double purchases = 0;
        double sum = 0;
        for (int n = 1; ; n++) {
            probability *= z * (s + n - 1) / n;
            purchases += survival;
            survival *= (b + n - 1) / (a + b + n - 1);
            double term = probability * purchases;
            sum += term;
            double ratio = z * (s + n) / n; // no later term is more than this times the one before
            if (ratio < 1 && term * ratio <= NEGLIGIBLE * sum * (1 - ratio)) {
                return sum;
            }
        }
    }

    /** The integral of (1 - (1 + p u)^-s) / p over the beta distribution of p = 1 - q: by trapezoids, ever closer. */
    static double integral(double s, double u, double a, double b) {
        BetaMean mean = new BetaMean(
                a, b, (p) -> p * u < Double.MIN_NORMAL ? s * u : -StrictMath.expm1(-s * StrictMath.log1p(p * u)) / p);
        return mean.value();
    }
}
