package io.github.muchang.insight;

import io.github.muchang.channel.Goal;

/**
 * How far a pool did in a period what it was for.
 *
 * @param pool the pool
 * @param goal what it was for, and when
 * @param customers how many were there when the period began, or came in it
 * @param reached of these: who came new (ACQUIRE), who was still there when it ended, or is now (RETAIN), who bought while there (CONVERT), whom a message of service,
 *     care or a transaction reached there (SERVE), whom something useful to know reached there (AWARENESS)
 */
public record GoalResult(String pool, Goal goal, long customers, long reached) {
    /** The part reached, from 0 to 1; 0 if nobody was there. */
    public double rate() {
        return customers == 0 ? 0 : (double) reached / customers;
    }
}
