package io.github.muchang.attribution;

import io.github.muchang.insight.Proportion;

/**
 * Two reasons beside each other, or one and nothing.
 *
 * @param one a reason
 * @param first how many of those who were shown it did what was asked for
 * @param other another reason; empty for those who were held out
 * @param second how many of those did
 * @param chance how likely chance alone explains the difference, raised for all comparisons of one answer
 */
public record ReasonComparison(String one, Proportion first, String other, Proportion second, double chance) {
    private static final double LEVEL = 0.05;

    /** Whether the first surely does more: chance explains it in fewer than 5 of 100 such answers, and neither is of too few. */
    public boolean isSurelyMore() {
        return isSure() && first.share() > second.share();
    }

    /** Whether the first surely does less. */
    public boolean isSurelyLess() {
        return isSure() && first.share() < second.share();
    }

    /** Whether one of the two is of too few to conclude anything. */
    public boolean isOfTooFew() {
        return first.tooFew() || second.tooFew();
    }

    private boolean isSure() {
        return chance < LEVEL && !isOfTooFew();
    }
}
