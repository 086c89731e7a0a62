package io.github.muchang.attribution;

import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a channel cost in a period, and what came through it then.
 *
 * @param channel the channel
 * @param cost what was spent on it
 * @param arrivals how often somebody entered a pool through it
 * @param people whom it touched first of all channels
 * @param due how many of them came long enough ago to say whether they were kept
 * @param kept how many of those were still there then: in the pool they came into, or in one that they left it for
 * @param buyers how many of them have made their first purchase since
 * @param value what they have paid since, refunds taken off: their lifetime value to date
 * @param contribution the margin of that, rounded down to a minor unit
 * @param paidBack the local day since which the contribution has covered the cost; empty if it does not, or nothing was paid
 */
public record ChannelWorth(
        Channel channel,
        Money cost,
        long arrivals,
        long people,
        long due,
        long kept,
        long buyers,
        Money value,
        Money contribution,
        Optional<LocalDate> paidBack) {
    /** The cost of each arrival, rounded half up to a minor unit; empty if there was none. */
    public Optional<Money> costPerArrival() {
        return each(cost, arrivals);
    }

    /** The cost of each customer who was kept; empty if none was, and as long as it is not due for all to be said. */
    public Optional<Money> costPerKept() {
        return due < people ? Optional.empty() : each(cost, kept);
    }

    /** The cost of each first purchase; empty if there was none. */
    public Optional<Money> costPerFirstPurchase() {
        return each(cost, buyers);
    }

    /** What each of its people has paid so far; empty if there are none. */
    public Optional<Money> valuePerHead() {
        return each(value, people);
    }

    /** The contribution without the cost; negative as long as it is not paid back. */
    public Money gain() {
        return contribution.minus(cost);
    }

    /** How many of those for whom it is due were kept. */
    public Proportion keptShare() {
        return new Proportion(kept, due);
    }

    /** How many of its people bought. */
    public Proportion boughtShare() {
        return new Proportion(buyers, people);
    }

    static Optional<Money> each(Money amount, long heads) {
        return heads == 0 ? Optional.empty() : Optional.of(amount.dividedBy(heads));
    }
}
