package io.github.muchang.repurchase;

import io.github.muchang.time.Span;

/**
 * What somebody will still spend, in today's money: the purchases to be expected in each step of time, at the amount to be expected of
 * each, discounted to today as if they came at the end of the step. Immutable and pure.
 *
 * @param purchases how often people buy
 * @param amounts how much they spend
 */
public record LifetimeValue(BgNbd purchases, GammaGamma amounts) {
    /** The longest look ahead, in steps. */
    public static final int MOST_STEPS = 1200;

    /**
     * The value, in the unit of the amounts; a margin is for the caller to take.
     *
     * @param history how often somebody bought
     * @param spending what they spent
     * @param step a step of time, such as 30 days
     * @param steps how many of them to look ahead, at most {@value #MOST_STEPS}
     * @param rate by how much money loses its value in a step, such as 0.01; not negative
     */
    public double of(PurchaseHistory history, Spending spending, Span step, int steps, double rate) {
        if (steps < 1 || steps > MOST_STEPS || !(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a lifetime is 1 to " + MOST_STEPS
                    + " steps at a rate of 0 to 1 for each, not " + steps + " at " + rate);
        }
        double length = step.millis() / (double) purchases.unit().millis();
        double discount = 1;
        double value = 0;
        double before = 0;
        for (int i = 1; i <= steps; i++) {
            discount /= 1 + rate;
            double until = purchases.expected(history, i * length);
            value += (until - before) * discount;
            before = until;
        }
        return value * amounts.expectedAverage(spending);
    }
}
