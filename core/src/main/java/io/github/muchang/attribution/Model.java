package io.github.muchang.attribution;

import java.util.Locale;

/**
 * Who gets the credit for a conversion. The rules of thumb look at one path at a time, and not at the time between touches; the removal
 * effect looks at all paths, also at those that led nowhere. No model says what would have happened without a channel: only an
 * experiment does (a holdout, such as {@code journey.Split} makes).
 */
public sealed interface Model permits ByPlace, RemovalEffect {
    /** Credits channels; the credits and what is not attributed add up to all conversions and to all they are worth. */
    Attribution credit(Paths paths);

    /** The first touch gets it all. */
    static Model first() {
        return new ByPlace("first", 1, 0, 0);
    }

    /** The last touch gets it all. */
    static Model last() {
        return new ByPlace("last", 0, 0, 1);
    }

    /** All touches of a path get the same. */
    static Model linear() {
        return new ByPlace("linear", 0, 0, 0);
    }

    /** The first and the last touch get 40 % each, those between them 20 %, as "position based" is in Google Analytics' help (answer 1662518). */
    static Model position() {
        return position(40, 20, 40);
    }

    /**
     * The first touch, those between, which share theirs evenly, and the last get what is in this proportion; a path of two has none
     * between, so its two share in the proportion of first and last.
     *
     * @throws IllegalArgumentException if one is negative or more than a million, or all are zero
     */
    static Model position(int first, int between, int last) {
        int most = 1_000_000;
        boolean outside =
                Math.min(first, Math.min(between, last)) < 0 || Math.max(first, Math.max(between, last)) > most;
        if (outside || first + between + last == 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "weights are from 0 to %d and not all 0, such as 40, 20, 40; not %d, %d, %d",
                    most,
                    first,
                    between,
                    last));
        }
        return new ByPlace("position " + first + "/" + between + "/" + last, first, between, last);
    }

    /**
     * Data-driven: each channel gets in proportion to how much less likely a conversion is in a Markov chain of order 1 when the channel
     * leads nowhere (E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann: Mapping the customer journey, International Journal of
     * Research in Marketing 33(3), 2016, 457-474). Solved exactly; takes time by the third power of the number of channels.
     * {@link #credit} throws an {@link IllegalArgumentException} for more than {@value MarkovChain#MOST} channels.
     */
    static Model removalEffect() {
        return new RemovalEffect();
    }
}
