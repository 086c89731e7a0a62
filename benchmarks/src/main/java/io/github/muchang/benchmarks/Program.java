package io.github.muchang.benchmarks;

/** A benchmark, or the part of one that needs a JVM of its own; run by {@link Measure}. */
@FunctionalInterface
interface Program {
    /** Runs, and prints what it measured on standard output; what it is doing meanwhile goes to standard error. */
    void run(Arguments arguments);
}
