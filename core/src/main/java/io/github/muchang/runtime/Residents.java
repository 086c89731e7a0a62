package io.github.muchang.runtime;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.carrier.RosterPage.Member;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Community;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.util.Optional;

/**
 * Who is in a pool, as a roster lists them: people who are there, or the groups that are open.
 *
 * @param pool the pool
 * @param groups whether it is one of groups or feeds
 */
record Residents(String pool, boolean groups) {

    /** Whether a party that is listed since a moment is known; a group that was ended after that moment stays so. */
    boolean isThere(Party party, long listed) {
        if (!groups) {
            return party.memberships().containsKey(pool);
        }
        Community community = party.community();
        return community.plan().pool().equals(pool) && (community.isOpen() || listed <= community.ended());
    }

    /** Since when a party is in the pool, in milliseconds; later than any time if it is not. */
    long since(Party party) {
        if (groups) {
            return party.community().isOpen() ? party.community().plan().begins() : Long.MAX_VALUE;
        }
        Membership membership = party.memberships().find(pool);
        return membership == null ? Long.MAX_VALUE : membership.since();
    }

    /** All of them, in the order of numbers. */
    ImmutableSet<PartyId> all(Index index) {
        if (!groups) {
            return index.pool(pool).members().collect(ImmutableSet.toImmutableSet());
        }
        return index
                .rosters()
                .each((group, seen) -> seen.community().isOpen()
                                && seen.community().plan().pool().equals(pool)
                        ? Optional.of(group)
                        : Optional.<PartyId>empty())
                .stream()
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What it means that somebody is listed who was not known to be there. */
    Occurrence arrival(Member member) {
        return groups
                ? new Gathering.Opened(pool, "", "", "", 0, Optional.empty(), Optional.empty())
                : new Occurrence.Added(pool, member.source(), member.role());
    }

    /** What it means that somebody is not listed any more. */
    Occurrence departure() {
        return groups ? new Gathering.Ended() : new Occurrence.Left(pool);
    }
}
