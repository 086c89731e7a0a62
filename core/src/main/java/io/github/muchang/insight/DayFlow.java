package io.github.muchang.insight;

import java.time.LocalDate;

/**
 * What came to and went from a pool, or all pools together, on one local day. A fact belongs to the day on which it was decided, so
 * what comes late never changes a day that is over.
 *
 * @param day the day
 * @param opening how many were there when it began
 * @param entered how many entered
 * @param moved how many left for another pool
 * @param lost how many left for nowhere that we know
 * @param joined how many became one with another who was there already
 * @param closing how many were there when it ended
 */
public record DayFlow(LocalDate day, long opening, long entered, long moved, long lost, long joined, long closing) {
    /** By how many the pool grew. */
    public long net() {
        return closing - opening;
    }

    /** Whether opening + entered = closing + moved + lost + joined. */
    public boolean conserved() {
        return opening + entered == closing + moved + lost + joined;
    }
}
