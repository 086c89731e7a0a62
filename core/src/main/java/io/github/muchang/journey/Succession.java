package io.github.muchang.journey;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a new version of a journey states about an older one. Immutable; each method answers a changed copy.
 *
 * @param of the older version
 * @param steps what becomes of those at a step of the older version
 * @param otherwise what becomes of those at any other step
 */
public record Succession(int of, Map<String, Fate> steps, Fate otherwise) {
    /** Copies the map. */
    public Succession {
        steps = ImmutableSortedMap.copyOf(steps);
    }

    /** Whoever is in this older version finishes it, if nothing else is said. */
    public static Succession of(int version) {
        return new Succession(version, ImmutableSortedMap.of(), Fate.finish());
    }

    /** Those at this step finish the old version. */
    public Succession finish(String step) {
        return with(step, Fate.finish());
    }

    /** Those at this step go on with a step of the new version. */
    public Succession move(String step, String to) {
        return with(step, Fate.moveTo(to));
    }

    /** Those at this step leave the journey. */
    public Succession leave(String step) {
        return with(step, Fate.leave());
    }

    /** What becomes of those at any other step. */
    public Succession otherwise(Fate fate) {
        return new Succession(of, steps, fate);
    }

    /** What becomes of somebody at a step of the older version. */
    public Fate of(String step) {
        Fate stated = steps.get(step);
        return stated == null ? otherwise : stated;
    }

    private Succession with(String step, Fate fate) {
        Map<String, Fate> more = new TreeMap<>(steps);
        more.put(step, fate);
        return new Succession(of, more, otherwise);
    }
}
