package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How many customers can be reached.
 *
 * @param pathways by pathway, in the order of definition
 * @param reachable how many at least one pathway reaches
 * @param unreachable how many are in a pool and reached by nothing
 */
public record Inventory(List<Line> pathways, int reachable, int unreachable) {
    /** Copies the list. */
    public Inventory {
        pathways = ImmutableList.copyOf(pathways);
    }

    /**
     * How many one pathway reaches.
     *
     * @param pathway the pathway
     * @param pool the pool whose members it reaches
     * @param carrier the carrier that the pool lives on; empty if it is offline
     * @param reached how many
     */
    public record Line(String pathway, String pool, String carrier, int reached) {}
}
