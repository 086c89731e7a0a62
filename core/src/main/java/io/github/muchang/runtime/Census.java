package io.github.muchang.runtime;

import java.time.Instant;

/**
 * Who of everybody held a condition at one moment.
 *
 * @param holders who
 * @param asked how many were asked: all parties that stand for themselves
 * @param at the moment; a party that had been decided later by then was asked at its own latest fact
 */
public record Census(Audience holders, int asked, Instant at) {
    /** How many held it. */
    public int count() {
        return holders.size();
    }

    /**
     * How far a question has come.
     *
     * @param visited how many numbers of parties have been visited
     * @param total how many there are
     */
    public record Progress(int visited, int total) {}
}
