package io.github.muchang.assessment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import java.util.List;

/**
 * One form, and what would come of it in a year:
 *
 * <pre>
 * looked after = customers × consent, or as many as there are hours for
 * purchases    = looked after × return × 365 ÷ interval × uplift of the form
 * people       = looked after × referral × referral uplift of the form; each buys once
 * value        = (purchases + people) × value × margin
 * hours        = 52 × weekly hours × groups, at least one + looked after × minutes each ÷ 60 + 52 × review hours unless free of review
 * cost         = fixed + hours × hour
 * </pre>
 *
 * Only what is bought more counts, not what would have been bought anyway. It is worked out exactly; what is shown is rounded against the form: value and
 * people down, cost and hours up. What was sold before is not discounted, and nothing is known of the variance: it is an expectation, no promise.
 *
 * @param form the form
 * @param reasons everything it is judged by, in the order of {@link Criterion}
 * @param lookedAfter so many customers
 * @param hours working hours a year
 * @param value what is left of what is bought more in a year
 * @param cost of a year
 */
public record Option(Form form, List<Reason> reasons, long lookedAfter, long hours, Money value, Money cost) {
    /** Copies the list. */
    public Option {
        reasons = ImmutableList.copyOf(reasons);
    }

    /** Whether nothing rules it out. */
    public boolean holds() {
        return reasons.stream().allMatch(Reason::holds);
    }

    /** What is left in a year; negative if it costs more than it brings. */
    public Money gain() {
        return value.minus(cost);
    }

    /** What rules it out. */
    public List<Reason> against() {
        return reasons.stream().filter(each -> !each.holds()).collect(ImmutableList.toImmutableList());
    }
}
