package io.github.muchang.segment;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Optional;

/** A sentence about a plain attribute: {@code attribute("city")…}. Immutable. */
public final class Attributed {
    private final String name;

    Attributed(String name) {
        this.name = name;
    }

    /** It is known, whatever it is. */
    public Condition isKnown() {
        return new HasAttribute(name, ImmutableSortedSet.of(), Optional.empty(), Optional.empty());
    }

    /** It has this value. */
    public Condition is(String value) {
        return isOneOf(value);
    }

    /** It has one of these values. */
    public Condition isOneOf(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("attribute '" + name + "' is never one of no values");
        }
        return new HasAttribute(name, ImmutableSortedSet.copyOf(values), Optional.empty(), Optional.empty());
    }

    /** It is a number, and at least this. */
    public Condition atLeast(long number) {
        return new HasAttribute(
                name, ImmutableSortedSet.of(), Optional.of(BigDecimal.valueOf(number)), Optional.empty());
    }

    /** It is a number, and at most this. */
    public Condition atMost(long number) {
        return new HasAttribute(
                name, ImmutableSortedSet.of(), Optional.empty(), Optional.of(BigDecimal.valueOf(number)));
    }
}
