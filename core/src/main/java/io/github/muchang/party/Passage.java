package io.github.muchang.party;

/**
 * How often a party has been through a journey.
 *
 * @param times how often it was enrolled and came to an end
 * @param last when it last did, in milliseconds
 * @param outcome how the last one ended
 */
public record Passage(int times, long last, String outcome) {
    /** Both together. */
    public static Passage merge(Passage a, Passage b) {
        boolean mine = a.last != b.last ? a.last > b.last : a.outcome.compareTo(b.outcome) >= 0;
        return new Passage(a.times + b.times, Math.max(a.last, b.last), mine ? a.outcome : b.outcome);
    }
}
