package io.github.muchang.assessment;

import io.github.muchang.fault.Faults;

/**
 * What a form brings and takes in a year.
 *
 * @param uplift so many percent more purchases of those who come back anyway, 0 to 100
 * @param referralUplift so many percent more people brought, 0 to 100
 * @param minutesEach working minutes a year for each customer looked after, 0 to 10,000
 * @param weeklyHours working hours a week for the whole, or for each group, 0 to 168
 * @param groupOf so many customers are a group, which is the least there is and beyond which hours grow in proportion; 0 for one whole of any size
 */
public record Effort(int uplift, int referralUplift, int minutesEach, int weeklyHours, int groupOf) {
    /** Checks the ranges, and tells every fault at once. */
    public Effort {
        Faults faults = new Faults();
        Answer.range(faults, "uplift", uplift, 0, 100);
        Answer.range(faults, "referralUplift", referralUplift, 0, 100);
        Answer.range(faults, "minutesEach", minutesEach, 0, 10_000);
        Answer.range(faults, "weeklyHours", weeklyHours, 0, 168);
        Answer.range(faults, "groupOf", groupOf, 0, 1_000_000);
        faults.throwIfAny("effort");
    }
}
