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
    /** How many of those who went on bought in time. */
    public Proportion ofTreated() {
        return new Proportion(treatedBought, treated);
    }

    /** How many of those who were held out bought in time. */
    public Proportion ofHeld() {
        return new Proportion(heldBought, held);
    }

    /** The difference of the parts that bought, from -1 to 1; not a number if nobody was treated or nobody held out. */
    public double difference() {
        return isKnown() ? ofTreated().share() - ofHeld().share() : Double.NaN;
    }

    /**
     * The lower end of the 95 % confidence interval of the difference: the hybrid score interval, method 10 of R. G. Newcombe, Interval estimation for
     * the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890, without correction for continuity; -1 if nothing is known.
     */
    public double lower() {
        return isKnown() ? difference() - reach(ofTreated(), ofHeld()) : -1;
    }

    /** The upper end of that interval; 1 if nothing is known. */
    public double upper() {
        return isKnown() ? difference() + reach(ofHeld(), ofTreated()) : 1;
    }

    /** Whether the interval leaves out that there is no difference. */
    public boolean isSignificant() {
        return lower() > 0 || upper() < 0;
    }

    private boolean isKnown() {
        return treated > 0 && held > 0;
    }

    /** How far the difference may be from what it seems, if one part is less and the other more than it seems. */
    private static double reach(Proportion less, Proportion more) {
        return Math.hypot(less.share() - less.low(), more.high() - more.share());
    }
}
