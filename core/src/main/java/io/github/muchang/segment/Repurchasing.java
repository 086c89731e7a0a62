package io.github.muchang.segment;

import io.github.muchang.time.Span;
import java.util.Optional;

/** A sentence about buying again that still lacks its window: {@code repurchase("purchased").every(days(180))…}. Immutable. */
public final class Repurchasing {
    private final String activity;
    private final Optional<String> label;
    private final Span cycle;
    private final int personalFrom;

    Repurchasing(String activity, Optional<String> label, Span cycle, int personalFrom) {
        this.activity = activity;
        this.label = label;
        this.cycle = cycle;
        this.personalFrom = personalFrom;
    }

    /** Only purchases with this label. */
    public Repurchasing labelled(String only) {
        return new Repurchasing(activity, Optional.of(only), cycle, personalFrom);
    }

    /** With this cycle: how long what was bought lasts. */
    public Repurchasing every(Span length) {
        return new Repurchasing(activity, label, length, personalFrom);
    }

    /** With one's own rhythm as soon as there are so many intervals, from 1 to {@value Rhythm#MOST}. */
    public Repurchasing personalFrom(int intervals) {
        return new Repurchasing(activity, label, cycle, intervals);
    }

    /** With the cycle alone, whatever one's own rhythm is. */
    public Repurchasing cycleAlone() {
        return new Repurchasing(activity, label, cycle, 0);
    }

    /** Due from so long before the moment until so long after it. */
    public Condition due(Span before, Span after) {
        return new Repurchase(activity, label, cycle, personalFrom, before, after);
    }
}
