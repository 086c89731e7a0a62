package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Delivery;

/** What becomes of a message next. */
public sealed interface Fate {
    /** What was done for it so far. */
    Tried tried();

    /**
     * It is given to the carrier again.
     *
     * @param tried what was done so far
     * @param at not before this moment, in milliseconds
     */
    record Again(Tried tried, long at) implements Fate {}

    /**
     * It is looked up.
     *
     * @param tried what was done so far
     * @param at not before this moment, in milliseconds
     */
    record LookUp(Tried tried, long at) implements Fate {}

    /**
     * Its carrier will tell by a signal, or nobody will.
     *
     * @param tried what was done so far
     * @param until nothing is expected any more, in milliseconds
     */
    record Awaited(Tried tried, long until) implements Fate {}

    /**
     * It has its outcome, and there will be no other.
     *
     * @param tried what was done so far
     * @param outcome accepted, refused or unknown: unknown is reported, and never sent again by itself
     */
    record Ended(Tried tried, Delivery outcome) implements Fate {}
}
