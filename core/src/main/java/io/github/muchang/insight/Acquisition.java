package io.github.muchang.insight;

import io.github.muchang.money.Money;
import java.util.Optional;

/**
 * What came through a source code, or through all codes of a pathway, and what it cost.
 *
 * @param pathway the pathway that the code belonged to when it was used; empty for a code that was never defined
 * @param source the code; empty for a whole pathway
 * @param touches how often somebody came through it, whether or not they were in the pool already
 * @param firstTouches how many people it brought to us at all
 * @param arrivals how often somebody entered a pool through it
 * @param cost arrivals times what the pathway costs per arrival today; empty if the domain does not know the pathway
 */
public record Acquisition(
        String pathway, String source, long touches, long firstTouches, long arrivals, Optional<Money> cost) {
    /** The cost for each person brought, rounded half up to a minor unit; empty if nobody was, or the cost is not known. */
    public Optional<Money> costPerFirstTouch() {
        return firstTouches == 0 ? Optional.empty() : cost.map(money -> money.dividedBy(firstTouches));
    }

    /** How many of the touches were by people who had come before, from 0 to 1 (收藏夹: free and used again and again). */
    public double reuse() {
        return touches == 0 ? 0 : (double) (touches - firstTouches) / touches;
    }
}
