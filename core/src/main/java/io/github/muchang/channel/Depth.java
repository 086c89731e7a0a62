package io.github.muchang.channel;

import java.util.Collection;

/**
 * How private a pool is (私域程度), computed from what its reaching pathways allow, not from a label: free, at any time, one to
 * one, two-way.
 */
public enum Depth {
    /** At most one of the four. */
    LIGHT,
    /** Two or three of the four. */
    MEDIUM,
    /** All four by one pathway. */
    FULL;

    /** The depth that the best of these pathways gives; pathways that move people do not count. */
    public static Depth of(Collection<Pathway> pathways) {
        Depth best = LIGHT;
        for (Pathway pathway : pathways) {
            if (pathway.kind() == Pathway.Kind.REACH) {
                Depth depth = of(pathway);
                best = depth.compareTo(best) > 0 ? depth : best;
            }
        }
        return best;
    }

    private static Depth of(Pathway pathway) {
        int allowed = (pathway.cost().freeToUse() ? 1 : 0)
                + (pathway.abilities().contains(Pathway.Ability.ANY_TIME) ? 1 : 0)
                + (pathway.abilities().contains(Pathway.Ability.ONE_TO_ONE) ? 1 : 0)
                + (pathway.abilities().contains(Pathway.Ability.TWO_WAY) ? 1 : 0);
        return allowed == 4 ? FULL : allowed >= 2 ? MEDIUM : LIGHT;
    }
}
