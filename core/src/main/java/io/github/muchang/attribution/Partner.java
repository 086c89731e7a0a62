package io.github.muchang.attribution;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Names;
import java.util.Arrays;
import java.util.Set;

/**
 * 异业合作: somebody whose traffic we take part in.
 *
 * @param name as pathways name them
 * @param reach how many people they reach
 * @param sells the categories that they sell
 */
public record Partner(String name, long reach, Set<String> sells) {
    /** Checks the name and the reach, and copies the set. */
    public Partner {
        Names.checked(name, "partner");
        if (reach < 0) {
            throw new IllegalArgumentException("partner '" + name + "' reaches no fewer than 0 people, not " + reach);
        }
        sells = ImmutableSortedSet.copyOf(sells);
    }

    /** Somebody who reaches so many, and sells these categories. */
    public static Partner of(String name, long reach, String... sells) {
        return new Partner(name, reach, ImmutableSortedSet.copyOf(Arrays.asList(sells)));
    }
}
