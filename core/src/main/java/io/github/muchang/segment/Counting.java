package io.github.muchang.segment;

import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.Optional;

/** A sentence about an activity that still lacks its numbers: {@code did("purchased")…}. Immutable. */
public final class Counting {
    /** More than anybody does of anything. */
    static final long MOST = 1_000_000_000L;

    private final Aggregate aggregate;
    private final String activity;
    private final Optional<String> label;

    Counting(Aggregate aggregate, String activity, Optional<String> label) {
        this.aggregate = aggregate;
        this.activity = activity;
        this.label = label;
    }

    /** Only entries with this label. */
    public Counting labelled(String only) {
        return new Counting(aggregate, activity, Optional.of(only));
    }

    /** At least so many. */
    public Windowed atLeast(long low) {
        return bounded(Bounds.atLeast(checked(low)));
    }

    /** At most so many. */
    public Windowed atMost(long high) {
        return bounded(Bounds.atMost(checked(high)));
    }

    /** Exactly so many. */
    public Windowed exactly(long value) {
        return bounded(new Bounds(checked(value), value, ""));
    }

    /** From so many to so many. */
    public Windowed between(long low, long high) {
        return bounded(new Bounds(checked(low), checked(high), ""));
    }

    /** The number itself, to rank by; over the last span. */
    public Metric over(Span last) {
        return new Tally(aggregate, activity, label, Window.within(last));
    }

    /** The number itself, to rank by; over the whole history. */
    public Metric overall() {
        return new Tally(aggregate, activity, label, Window.EVER);
    }

    static long checked(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("a number to reach is 0 to " + MOST + ", not " + number);
        }
        return number;
    }

    Windowed bounded(Bounds bounds) {
        return new Windowed(window -> new Measured(new Tally(aggregate, activity, label, window), bounds));
    }
}
