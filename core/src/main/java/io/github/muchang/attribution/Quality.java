package io.github.muchang.attribution;

import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import java.util.Optional;

/**
 * How good the customers of one cohort are.
 *
 * @param cohort the hook, or the motive by its name; empty for those whose code offers nothing that is known
 * @param people how many came
 * @param kept how many of those for whom it is due were still there after the time asked for
 * @param bought how many made their first purchase since
 * @param complained how many complained since
 * @param gone how many are no longer there now
 * @param value what they have paid since, refunds taken off
 */
public record Quality(
        String cohort,
        long people,
        Proportion kept,
        Proportion bought,
        Proportion complained,
        Proportion gone,
        Money value) {
    /** What each has paid so far, rounded half up to a minor unit; empty if nobody came. */
    public Optional<Money> valuePerHead() {
        return ChannelWorth.each(value, people);
    }

    /** Whether so few came, or are due, that nothing should be concluded about who stays or buys. */
    public boolean tooFew() {
        return kept.tooFew() || bought.tooFew();
    }
}
