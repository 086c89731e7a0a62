package io.github.muchang.journal;

/**
 * Something that is worked out from facts, one after the other, and can be worked out again from the same journal with the same
 * result.
 */
public interface Fold {
    /** Takes in the next fact; called by one thread at a time, in the order of offsets. */
    void take(Recorded recorded);

    /** The offset of the first fact that it has not taken in: from there on it is told. */
    default long next() {
        return 0;
    }
}
