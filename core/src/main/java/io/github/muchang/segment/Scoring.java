package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A sentence about a score that still lacks what must be reached: {@code score(2, tagged("koc")).plus(1, …)…}. Immutable. */
public final class Scoring {
    private final List<Condition> parts;
    private final List<Integer> points;

    Scoring(List<Condition> parts, List<Integer> points) {
        this.parts = parts;
        this.points = points;
    }

    /** And so many points if this holds. */
    public Scoring plus(int worth, Condition when) {
        return new Scoring(
                ImmutableList.<Condition>builder().addAll(parts).add(when).build(),
                ImmutableList.<Integer>builder().addAll(points).add(worth).build());
    }

    /** Together at least so many points. */
    public Condition atLeast(int score) {
        return new Scored(parts, points, score);
    }
}
