package io.github.muchang.repurchase;

import io.github.muchang.time.Span;

/**
 * The BG/NBD model of repeat buying where nobody says goodbye: people buy at random at a rate of their own, and after each repeat
 * purchase they may have left for good, with a probability of their own; rates are gamma distributed, probabilities beta distributed.
 * After P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005), 275-284, and
 * "Computing P(alive) Using the BG/NBD Model" (2008), brucehardie.com/notes/021.
 *
 * <p>Both answers fall, day by day, as long as nothing is bought; whoever never bought again cannot have left, and is alive with
 * certainty. Immutable and pure; the same on every machine.
 *
 * @param r shape of the gamma distribution of rates
 * @param alpha its scale, in units of time
 * @param a first parameter of the beta distribution of leaving
 * @param b second parameter of it
 * @param unit the unit of time: the one the parameters were found in, such as 7 days
 */
public record BgNbd(double r, double alpha, double a, double b, Span unit) {
    /** The least value of a parameter, so that every answer is finite. */
    public static final double LEAST = 1e-6;

    /** The greatest value of a parameter. */
    public static final double MOST = 1e6;

    private static final double DAY = 86_400_000.0;

    /** Checks the parameters. */
    public BgNbd {
        check("r", r);
        check("alpha", alpha);
        check("a", a);
        check("b", b);
    }

    /** The probability that somebody has not left; 1 for whoever has not bought again yet. */
    public double aliveProbability(PurchaseHistory history) {
        long x = history.repeats();
        if (x == 0) {
            return 1;
        }
        double odds = StrictMath.log(a)
                - StrictMath.log(b + x - 1)
                + (r + x)
                        * (StrictMath.log(alpha + units(history.observed()))
                                - StrictMath.log(alpha + units(history.last())));
        return 1 / (1 + StrictMath.exp(odds));
    }

    /** How many days of purchases are to be expected of somebody in the span after what is known (formula 10 of the paper). */
    public double expectedPurchases(PurchaseHistory history, Span ahead) {
        return expected(history, ahead.millis() / (double) unit.millis());
    }

    /** How many days of further purchases are to be expected of anybody in the span after the first purchase (formula 9 of the paper). */
    public double expectedPurchases(Span ahead) {
        return expectedPurchases(new PurchaseHistory(0, 0, 0), ahead);
    }

    /** The same, so many units ahead. */
    double expected(PurchaseHistory history, double units) {
        double shape = r + history.repeats();
        return aliveProbability(history)
                * Expectation.of(shape, units / (alpha + units(history.observed())), a, b + history.repeats());
    }

    /** So many days in units of the model. */
    public double units(long days) {
        return days * DAY / unit.millis();
    }

    static void check(String name, double value) {
        check(name, value, MOST);
    }

    static void check(String name, double value, double most) {
        if (!(value >= LEAST && value <= most)) {
            throw new IllegalArgumentException(
                    "the parameter " + name + " is " + value + ", allowed is " + LEAST + " to " + most);
        }
    }
}
