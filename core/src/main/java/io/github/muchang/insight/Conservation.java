package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The books of all pools: that what entered is still there or went somewhere.
 *
 * @param pools each pool, by name
 * @param pathways each pathway, by name; the empty name stands for arrivals without one
 * @param total all pools together
 */
public record Conservation(List<Flow> pools, List<Flow> pathways, Flow total) {
    /** Copies the lists. */
    public Conservation {
        pools = ImmutableList.copyOf(pools);
        pathways = ImmutableList.copyOf(pathways);
    }

    /** Whether every pool, every pathway and the total is conserved, and pools and pathways have the same total. */
    public boolean holds() {
        Flow byPathway = pathways.stream().reduce(Flow.nothing(total.name()), Flow::plus);
        return broken().isEmpty() && byPathway.equals(total);
    }

    /** What is not conserved; empty unless facts were lost. */
    public List<Flow> broken() {
        return Stream.of(pools, pathways, ImmutableList.of(total))
                .flatMap(List::stream)
                .filter(flow -> !flow.conserved())
                .collect(ImmutableList.toImmutableList());
    }
}
