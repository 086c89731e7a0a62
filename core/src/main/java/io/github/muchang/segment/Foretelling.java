package io.github.muchang.segment;

import java.math.BigDecimal;

/** A sentence about what a model foretells that still lacks its number: {@code aliveProbability("purchased")…}. Immutable. */
public final class Foretelling {
    private final Outlook outlook;

    Foretelling(Outlook outlook) {
        this.outlook = outlook;
    }

    /** At least this, in at most six decimals: a probability of 0.3, or 1.5 purchases. */
    public Condition atLeast(double low) {
        return new Measured(outlook, Bounds.atLeast(parts(low)));
    }

    /** Less than this. */
    public Condition lessThan(double high) {
        return new Measured(outlook, Bounds.atMost(parts(high) - 1));
    }

    /** At least this and less than that. */
    public Condition between(double atLeast, double lessThan) {
        return new Measured(outlook, new Bounds(parts(atLeast), parts(lessThan) - 1, ""));
    }

    /** The number itself, to rank by. */
    public Metric itself() {
        return outlook;
    }

    private static long parts(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("a number to compare with is finite, not " + number);
        }
        return Outlook.parts(BigDecimal.valueOf(number));
    }
}
