package io.github.muchang.carrier;

/** Lists who is in a pool: for the first import, and for finding what callbacks have missed. */
@FunctionalInterface
public interface Roster {
    /**
     * One page of a pool's members. The same cursor gives the same page, as far as the platform allows; following the cursors gives each
     * member once, and ends.
     *
     * @param pool the pool's name
     * @param after {@link Cursor#START}, or the cursor of the page before
     * @throws IllegalArgumentException if the pool or the cursor is not known
     */
    RosterPage page(String pool, Cursor after);
}
