package io.github.muchang.segment;

import io.github.muchang.party.Needs;

/** A number that can be measured of a party at a moment. Immutable and pure. */
public sealed interface Metric extends Ranking permits Tally, Age, Pools, Outlook {
    /** The value of what cannot be measured: the average of nothing, the time since something that never was. */
    long UNDEFINED = Long.MIN_VALUE;

    /** Whether the value is within bounds, and until when; see {@link Verdict}. */
    long verdict(Subject subject, Bounds bounds);

    /** The value now, or {@link #UNDEFINED}. */
    long value(Subject subject);

    /** Defaults to the value. */
    @Override
    default long rank(Subject subject) {
        return value(subject);
    }

    /** What of a state the verdict, value and rank look at. */
    Needs needs();

    /** The metric with its bounds, as a sentence. */
    String sentence(Bounds bounds, Wording wording);

    /** The metric's value, as part of a sentence. */
    String status(Subject subject, Wording wording);

    /** What is missing to come into the bounds. */
    Gap gap(Subject subject, Measured condition);

    /** The metric's name in a sentence about ranks. */
    String noun(Wording wording);
}
