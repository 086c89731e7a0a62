package io.github.muchang.segment;

import io.github.muchang.time.Span;
import java.util.Optional;

/** A sentence about how long ago something was: {@code sinceLast("purchased")…}. Immutable. */
public final class Aging {
    private final Age age;

    Aging(Age age) {
        this.age = age;
    }

    /** Only entries with this label. */
    public Aging labelled(String only) {
        return new Aging(new Age(age.of(), age.name(), Optional.of(only)));
    }

    /** So long ago, or longer. */
    public Condition atLeast(Span length) {
        return new Measured(age, Bounds.atLeast(length.millis()));
    }

    /** Less long ago than this. */
    public Condition lessThan(Span length) {
        return new Measured(age, Bounds.atMost(length.millis() - 1));
    }

    /** At least this and less than that long ago. */
    public Condition between(Span atLeast, Span lessThan) {
        return new Measured(age, new Bounds(atLeast.millis(), lessThan.millis() - 1, ""));
    }

    /** The age itself, to rank by: the more recent, the better. */
    public Metric itself() {
        return age;
    }
}
