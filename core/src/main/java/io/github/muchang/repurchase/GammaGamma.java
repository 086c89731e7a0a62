package io.github.muchang.repurchase;

/**
 * The gamma-gamma model of what people spend each time: amounts vary around a mean of one's own, and the means vary among people; how
 * much somebody spends says nothing of how often. After P. S. Fader and B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value"
 * (2013), brucehardie.com/notes/025. Immutable and pure.
 *
 * @param p shape of the gamma distribution of amounts
 * @param q shape of the gamma distribution of their scale; more than 1, or the mean would be infinite
 * @param gamma scale of the latter, in the unit of the amounts; at most {@value #MOST_GAMMA}
 */
public record GammaGamma(double p, double q, double gamma) {
    /** The greatest scale, so that every answer is finite; more than any amount of money. */
    public static final double MOST_GAMMA = 1e15;

    /** Checks the parameters. */
    public GammaGamma {
        BgNbd.check("p", p);
        BgNbd.check("q", q);
        BgNbd.check("gamma", gamma, MOST_GAMMA);
        if (q <= 1) {
            throw new IllegalArgumentException(
                    "the parameter q is " + q + ": only above 1 is there a mean of what people spend");
        }
    }

    /** What somebody is to be expected to spend each time: the less is known of them, the nearer to what everybody does. */
    public double expectedAverage(Spending spending) {
        long x = spending.purchases();
        return p * (gamma + x * spending.average()) / (p * x + q - 1);
    }

    /** What people spend each time on average. */
    public double mean() {
        return expectedAverage(Spending.UNKNOWN);
    }
}
