package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How many customers any two pools share.
 *
 * @param pools the pools, in the order of their names
 * @param both a row for each pool, in it a number for each: how many are in both; where a pool meets itself, its members
 */
public record Overlap(List<String> pools, List<List<Integer>> both) {
    /** Copies the lists. */
    public Overlap {
        pools = ImmutableList.copyOf(pools);
        both = both.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }

    /** How many are in both; 0 if nobody ever was in one of them. */
    public int between(String one, String other) {
        int row = pools.indexOf(one);
        int column = pools.indexOf(other);
        return row < 0 || column < 0 ? 0 : both.get(row).get(column);
    }
}
