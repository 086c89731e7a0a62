package io.github.muchang.party;

import io.github.muchang.identity.PartyId;

/**
 * Being a member of one group of a pool, and what was said there. Immutable; each method answers a changed copy.
 *
 * @param group the group
 * @param pool the pool that the group is of
 * @param role the member's role there
 * @param since when it joined, in milliseconds
 * @param words how often it spoke
 * @param lastDay the newest local day on which it spoke; {@link #NEVER} if none
 * @param advertised how often what it said was advertising of its own
 * @param competing how often what it said was for a competitor
 * @param decision what was decided about removing it
 * @param decided when, in milliseconds; 0 if nothing was
 */
public record Belonging(
        PartyId group,
        String pool,
        Membership.Role role,
        long since,
        int words,
        long lastDay,
        int advertised,
        int competing,
        Decision decision,
        long decided) {
    /** The day of whoever never spoke. */
    public static final long NEVER = -1;

    /** One who has just joined. */
    public static Belonging of(PartyId group, String pool, Membership.Role role, long since) {
        return new Belonging(group, pool, role, since, 0, NEVER, 0, 0, Decision.NONE, 0);
    }

    /** In another role. */
    public Belonging as(Membership.Role other) {
        return new Belonging(group, pool, other, since, words, lastDay, advertised, competing, decision, decided);
    }

    /** Having spoken once more, on this local day. */
    public Belonging spoke(long day, boolean advertising, boolean competition) {
        return new Belonging(
                group,
                pool,
                role,
                since,
                words + 1,
                Math.max(lastDay, day),
                advertised + (advertising ? 1 : 0),
                competing + (competition ? 1 : 0),
                decision,
                decided);
    }

    /** With this decided about its removal. */
    public Belonging decided(Decision what, long at) {
        return new Belonging(group, pool, role, since, words, lastDay, advertised, competing, what, at);
    }

    /** In another group, which this one turned out to be. */
    public Belonging in(PartyId other, String itsPool) {
        return new Belonging(other, itsPool, role, since, words, lastDay, advertised, competing, decision, decided);
    }

    /** Both together: the earlier arrival, the higher role, all that was said. */
    Belonging and(Belonging o) {
        boolean mine = decided != o.decided ? decided > o.decided : decision.compareTo(o.decision) >= 0;
        return new Belonging(
                group,
                pool.compareTo(o.pool) <= 0 ? pool : o.pool,
                role.compareTo(o.role) >= 0 ? role : o.role,
                Math.min(since, o.since),
                words + o.words,
                Math.max(lastDay, o.lastDay),
                advertised + o.advertised,
                competing + o.competing,
                mine ? decision : o.decision,
                mine ? decided : o.decided);
    }

    /** What was decided about removing a member. */
    public enum Decision {
        /** Nothing yet. */
        NONE,
        /** It stays. */
        SPARED,
        /** It is to be removed, by whoever can. */
        REMOVE,
        /** It is being removed, and what came of that is not known yet. */
        UNDER_WAY,
        /** The platform did not remove it. */
        REFUSED
    }
}
