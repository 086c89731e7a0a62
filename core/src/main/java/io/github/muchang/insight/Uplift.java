package io.github.muchang.insight;

/**
 * What a journey adds: how many of those who went through it bought in time, beside those whom a split held out by chance.
 *
 * @param journey the journey
 * @param split the step that divides
 * @param treated how many went on
 * @param treatedBought how many of them bought in time
 * @param held how many were held out
 * @param heldBought how many of them bought in time
 */
public record Uplift(String journey, String split, long treated, long treatedBought, long held, long heldBought) {
    private static final double NORMAL_975 = 1.959963984540054;

    /** The difference of the parts that bought, from -1 to 1; not a number if nobody was treated or nobody held out. */
    public double difference() {
        return part(treatedBought, treated) - part(heldBought, held);
    }

    /**
     * The lower end of the 95 % confidence interval of the difference: the hybrid score interval, method 10 of R. G. Newcombe, Interval estimation for
     * the difference between independent proportions, Statistics in Medicine 17 (1998), without correction for continuity; -1 if nothing is known.
     */
    public double lower() {
        if (treated == 0 || held == 0) {
            return -1;
        }
        double down = part(treatedBought, treated) - wilson(treatedBought, treated, -1);
        double up = wilson(heldBought, held, 1) - part(heldBought, held);
        return difference() - Math.sqrt(down * down + up * up);
    }

    /** The upper end of that interval; 1 if nothing is known. */
    public double upper() {
        if (treated == 0 || held == 0) {
            return 1;
        }
        double up = wilson(treatedBought, treated, 1) - part(treatedBought, treated);
        double down = part(heldBought, held) - wilson(heldBought, held, -1);
        return difference() + Math.sqrt(up * up + down * down);
    }

    /** Whether the interval leaves out that there is no difference. */
    public boolean isSignificant() {
        return lower() > 0 || upper() < 0;
    }

    private static double part(long some, long all) {
        return (double) some / all;
    }

    /** An end of the score interval of one proportion (E. B. Wilson, 1927). */
    private static double wilson(long some, long all, int side) {
        double z = NORMAL_975;
        double p = part(some, all);
        double root = z * Math.sqrt((p * (1 - p) + z * z / (4 * all)) / all);
        return (p + z * z / (2 * all) + side * root) / (1 + z * z / all);
    }
}
