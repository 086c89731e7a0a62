package io.github.muchang.insight;

import io.github.muchang.segment.Wording;
import java.util.Locale;

/**
 * How many of how many, with what can be concluded from it: the 95 % score interval of E. B. Wilson (Probable inference, the law of
 * succession, and statistical inference, Journal of the American Statistical Association 22, 1927, 209-212), which holds for small counts
 * too. It is where the true share lies if those counted are as good as drawn by chance.
 *
 * @param count how many
 * @param of of how many
 */
public record Proportion(long count, long of) {
    private static final double Z = 1.959963984540054;
    private static final double WIDEST = 0.2;
    private static final String ENGLISH = "%d/%d (%.1f %%, %.1f to %.1f %%)";

    /** Refuses a part that is more than the whole. */
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("a part is from 0 to its whole, not " + count + " of " + of);
        }
    }

    /** The share, from 0 to 1; 0 of none. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** The lower end of the interval; 0 of none. */
    public double low() {
        return count == 0 ? 0 : Math.max(0, centre() - half());
    }

    /** The upper end of the interval; 1 of none. */
    public double high() {
        return count == of ? 1 : Math.min(1, centre() + half());
    }

    /** Whether so few were counted that nothing should be concluded: the interval is wider than 20 points of a hundred. */
    public boolean tooFew() {
        return high() - low() > WIDEST;
    }

    /** Whether the share is more than another's beyond what chance would explain: neither is of too few, and the intervals do not meet. */
    public boolean surelyMoreThan(Proportion other) {
        return !tooFew() && !other.tooFew() && low() > other.high();
    }

    /** For example {@code 12/40 (30.0 %, 18.1 to 45.4 %)}. */
    public String in(Wording w) {
        return written(w.of("%d/%d（%.1f %%，%.1f 到 %.1f %%）", ENGLISH));
    }

    /** For example {@code 12/40 (30.0 %, 18.1 to 45.4 %), too few}. */
    @Override
    public String toString() {
        return tooFew() ? written(ENGLISH) + ", too few" : written(ENGLISH);
    }

    private String written(String form) {
        return String.format(Locale.ROOT, form, count, of, 100 * share(), 100 * low(), 100 * high());
    }

    private double centre() {
        return (share() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double variance = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z / (1 + Z * Z / of) * Math.sqrt(variance);
    }
}
