package io.github.muchang.insight;

import java.util.OptionalInt;

/**
 * How often a category is bought again.
 *
 * @param category the label of the purchases; empty for those without one
 * @param buyers how many ever bought of it
 * @param again how many of them bought on more than one day
 * @param intervals how many times between one purchase and the next of the same customer are known
 * @param quarter a quarter of those are no longer, in days; empty if there is none
 * @param median half of them are no longer
 * @param threeQuarters three quarters of them are no longer
 */
public record Repeats(
        String category,
        long buyers,
        long again,
        long intervals,
        OptionalInt quarter,
        OptionalInt median,
        OptionalInt threeQuarters) {
    /** The part of the buyers who bought again, from 0 to 1; 0 if nobody bought. */
    public double rate() {
        return buyers == 0 ? 0 : (double) again / buyers;
    }
}
