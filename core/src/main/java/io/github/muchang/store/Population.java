package io.github.muchang.store;

/** How many parties a store has; with their dense numbers, that is enough to visit them all. */
public interface Population {
    /** The highest number in use; 0 if there is none. */
    int highest();
}
