package io.github.muchang.insight;

/**
 * What became of customers in weeks in which they got so many messages.
 *
 * @param messages how many; the last line holds those with more, too
 * @param customers how many customers, each counted once for each such week
 * @param gone how many of them left the last pool that they were in, and were not back when the week ended
 * @param muted how many of them withdrew a consent, or could not be reached any more at an address
 */
public record PressureLine(int messages, long customers, long gone, long muted) {
    /** The part that went, from 0 to 1; 0 if there is nobody. */
    public double churn() {
        return customers == 0 ? 0 : (double) gone / customers;
    }
}
