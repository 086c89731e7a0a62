package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.community.Programme;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Transfer;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.party.Community;
import io.github.muchang.party.Party;
import java.util.List;
import java.util.Optional;

/**
 * Ends groups whose time has come, or whose members move to another group: those who are worth it are invited to where they go next, and
 * the group is closed. Whoever was handed on is no longer a member, so that what was interrupted goes on with the others, and nobody is
 * invited twice. Used by one thread at a time.
 */
final class Farewells {
    private static final int AT_ONCE = 256;

    private final PrivateDomain domain;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Rosters rosters;
    private final Groups groups;

    Farewells(PrivateDomain domain, Committer committer, Clockwork clockwork) {
        this.domain = domain;
        this.committer = committer;
        this.clockwork = clockwork;
        this.rosters = committer.index().rosters();
        this.groups = new Groups(domain, rosters);
    }

    /** Whether a group is to end by a moment. */
    boolean hasWork(long now) {
        return !rosters.ending(now).isEmpty();
    }

    /** When the next group is to end. */
    long nextMoment(long now) {
        return rosters.nextEnd(now);
    }

    /** Ends whatever is to end by a moment. */
    void work(long now) {
        for (PartyId group : rosters.ending(now)) {
            boolean more = true;
            while (more) {
                more = committer.commit(clockwork::batch, batch -> handOn(group, now, batch));
            }
        }
    }

    /** Hands some members on, or closes the group when there are none; answers whether there is more to do. */
    private boolean handOn(PartyId group, long now, Batch batch) {
        long at = batch.caughtUp(group, now);
        Party party = batch.party(group);
        Community community = party.community();
        boolean moving = community.rhythm().into() != 0;
        Optional<Programme> programme = domain.programme(community.plan().programme());
        if (!community.isOpen() || (!moving && (programme.isEmpty() || !isOver(community, at)))) {
            return false;
        }
        Optional<Transfer> next = moving
                ? moving(community, batch)
                : programme
                        .flatMap(Programme::handOver)
                        .map(each -> new Transfer(each.to(), 0, each.content(), each.of()));
        if (moving && next.isEmpty()) {
            tell(party, new CommunityFact.CommunityMoving(at, 0, "", ""), at, batch);
            return false;
        }
        List<PartyId> some = rosters.members(group).stream()
                .filter(each -> batch.party(each).belonging(group).isPresent())
                .limit(AT_ONCE)
                .collect(ImmutableList.toImmutableList());
        if (!some.isEmpty()) {
            groups.handOn(group, some, next, at, batch);
            return true;
        }
        if (community.members() > 0) {
            throw new BehindException(group);
        }
        tell(party, new CommunityFact.CommunityEnded(at, at), at, batch);
        return false;
    }

    private static boolean isOver(Community community, long at) {
        return community.plan().ends() > 0 && community.plan().ends() <= at;
    }

    /** The group that its members move to, if it is still open. */
    private static Optional<Transfer> moving(Community community, Batch batch) {
        return community
                .rhythm()
                .movingTo()
                .map(batch::party)
                .filter(each -> each.community().isOpen())
                .map(into -> new Transfer(
                        into.community().plan().pool(),
                        into.id().value(),
                        community.rhythm().invitation(),
                        ImmutableList.of()));
    }

    private static void tell(Party party, CommunityFact fact, long at, Batch batch) {
        batch.decided(party.id(), batch.decide().told(party, ImmutableList.of(fact), at, batch.yardsticks()));
    }
}
