package io.github.muchang.runtime;

import io.github.muchang.fault.Faults;
import java.time.Instant;

/** What one {@link Reconciler#pull} came to. */
public sealed interface Pulled {
    /**
     * One page, and there are more.
     *
     * @param listed so many were on it
     * @param arrived so many of them were not known to be in the pool
     * @param faults what was wrong with members that cannot be taken in, by their place on the page; nobody is let go for it
     */
    record Page(int listed, int arrived, Faults faults) implements Pulled {}

    /**
     * It is too early for the next page.
     *
     * @param until when to pull again
     * @param detail what the platform said; empty if it is only the pace
     */
    record Wait(Instant until, String detail) implements Pulled {}

    /**
     * The round is over.
     *
     * @param began when it began
     * @param listed so many are in the pool, as the platform says
     * @param arrived so many of them were not known to be
     * @param departed so many are not in it any more
     * @param withheld so many seem not to be, which is more than is {@link Reconciler#believing believed}
     */
    record Done(Instant began, int listed, int arrived, int departed, int withheld) implements Pulled {}
}
