package io.github.muchang.segment;

/** What the population is measured by now and then, to become a {@link Yardstick}. Immutable and pure. */
public sealed interface Ranking permits Metric, Prevailing {
    /** A stable name: two that measure the same have the same key. */
    String key();

    /** Whether a party counts among those who are measured. */
    boolean ranks(Subject subject);

    /** What parties are ranked by: larger is better. */
    long rank(Subject subject);
}
