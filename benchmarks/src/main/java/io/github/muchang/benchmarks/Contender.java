package io.github.muchang.benchmarks;

/** A store in the race. What it is given, everybody else is given; every failure is an IllegalStateException. Not thread-safe. */
interface Contender extends AutoCloseable {
    /**
     * Reads the state of each party, then writes the new states, appends a row each, and moves the due times, in one atomic commit
     * that is durable when this returns.
     *
     * @return the sum of {@link Batch#digest} over what was read
     */
    long batch(Batch batch);

    /** Whether it holds exactly so many appended rows. */
    boolean holds(long rows);

    @Override
    void close();
}
