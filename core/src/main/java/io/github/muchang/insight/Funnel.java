package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.SortedMap;

/**
 * How far those came who began a journey.
 *
 * @param begun how often it was begun
 * @param underWay how often it has not ended yet
 * @param rungs its steps, in the order in which anybody first came to one; who comes to a step twice on one way counts once
 * @param ended how often it ended, by outcome
 */
public record Funnel(long begun, long underWay, List<Rung> rungs, SortedMap<String, Long> ended) {
    /** Copies them. */
    public Funnel {
        rungs = ImmutableList.copyOf(rungs);
        ended = ImmutableSortedMap.copyOf(ended);
    }
}
