package io.github.muchang.segment;

import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.Optional;

/** A sentence about amounts of an activity that still lacks its numbers: {@code total("purchased")…}. Immutable. */
public final class Summing {
    private final Aggregate aggregate;
    private final String activity;
    private final Optional<String> label;

    Summing(Aggregate aggregate, String activity, Optional<String> label) {
        this.aggregate = aggregate;
        this.activity = activity;
        this.label = label;
    }

    /** Only entries with this label. */
    public Summing labelled(String only) {
        return new Summing(aggregate, activity, Optional.of(only));
    }

    /** At least this amount. */
    public Windowed atLeast(Money low) {
        return counting().bounded(Bounds.atLeast(low));
    }

    /** At most this amount. */
    public Windowed atMost(Money high) {
        return counting().bounded(Bounds.atMost(high));
    }

    /** From this amount to that; both in one currency. */
    public Windowed between(Money low, Money high) {
        if (low.compareTo(high) > 0) { // refuses two currencies
            throw new IllegalArgumentException("nothing is at least " + low + " and at most " + high);
        }
        return counting().bounded(new Bounds(low.minor(), high.minor(), low.currency()));
    }

    /** The amount itself, to rank by; over the last span. */
    public Metric over(Span last) {
        return counting().over(last);
    }

    /** The amount itself, to rank by; over the whole history. */
    public Metric overall() {
        return counting().overall();
    }

    private Counting counting() {
        return new Counting(aggregate, activity, label);
    }
}
