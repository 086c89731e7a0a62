package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decision;
import io.github.muchang.engine.Forwarding;
import io.github.muchang.engine.Transfer;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Keeps groups and their members in step: what happens to one is told to the other in the same commit. */
final class Groups {
    private final PrivateDomain domain;
    private final Rosters rosters;

    Groups(PrivateDomain domain, Rosters rosters) {
        this.domain = domain;
        this.rosters = rosters;
    }

    /** Refuses what happens to people with a community, and what happens to communities with a person; both may agree, and withdraw. */
    void check(Signal signal, List<PartyId> known, Batch batch) {
        Occurrence what = signal.what();
        boolean about = what instanceof Gathering gathering && gathering.in().isEmpty();
        if (what instanceof Gathering.Ended && known.isEmpty()) {
            throw refused(what.kind(), "identity", "no community is known by it; tell that it was opened first");
        }
        boolean ofAnybody = what instanceof Occurrence.Identified
                || what instanceof Occurrence.Consented
                || what instanceof Occurrence.Withdrew;
        for (PartyId each : ofAnybody ? ImmutableList.<PartyId>of() : known) {
            boolean community = batch.party(each).kind() == Party.Kind.COMMUNITY;
            if (community != about) {
                throw refused(
                        what.kind(),
                        "identity",
                        community
                                ? "it is a community's, to which this cannot happen"
                                : "it is a person's, not a community's");
            }
        }
    }

    /** The group of a signal, if it is one that is known. */
    PartyId community(Optional<PartyId> found, Batch batch) {
        return found.filter(each -> batch.party(each).kind() == Party.Kind.COMMUNITY)
                .orElseThrow(() -> refused(
                        "signal", "group", "no group is known by this identity; tell that it was opened first"));
    }

    /** Whether two parties cannot be one for the groups that they are, or are in. */
    static Optional<String> conflict(Party a, Party b) {
        if (a.kind() != b.kind()) {
            return Optional.of("kind");
        }
        TreeSet<PartyId> both = new TreeSet<>();
        a.belongings().forEach(each -> both.add(each.group()));
        b.belongings().forEach(each -> both.add(each.group()));
        return both.size() > Party.BELONGINGS ? Optional.of("groups") : Optional.empty();
    }

    /** Tells groups what happened with a member, or members what happened with a group. */
    void follow(PartyId party, List<Fact> facts, long now, Batch batch) {
        for (Fact fact : facts) {
            if (fact instanceof GroupFact) {
                tell(party, ImmutableList.of(fact), now, batch);
            } else if (fact instanceof CommunityFact.CommunityEnded) {
                handOn(party, roster(party, batch), Optional.empty(), now, batch);
            }
        }
    }

    /** Members are out of a group that ends, and invited to where they go next, if anywhere. */
    void handOn(PartyId group, List<PartyId> members, Optional<Transfer> next, long now, Batch batch) {
        List<Recall> recalls = new ArrayList<>();
        for (PartyId member : members) {
            long at = batch.caughtUp(member, now);
            Decision decision = batch.decide().handedOn(batch.party(member), group, next, at, batch.yardsticks());
            batch.decided(member, decision);
            decision.facts().stream()
                    .filter(GroupFact.class::isInstance)
                    .forEach(fact -> recalls.add(new Recall(member, fact)));
        }
        say(group, now, batch, at -> recalls.stream()
                .flatMap(each -> Forwarding.of(each.fact, each.member, at).stream())
                .collect(ImmutableList.toImmutableList()));
    }

    private record Recall(PartyId member, Fact fact) {}

    private static void tell(PartyId member, List<Fact> facts, long now, Batch batch) {
        for (Fact fact : facts) {
            say(((GroupFact) fact).group(), now, batch, at -> Forwarding.of(fact, member, at).stream()
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    /** Tells a group what is so at the moment at which it can be decided next. */
    private static void say(PartyId group, long now, Batch batch, LongFunction<List<CommunityFact>> what) {
        long at = batch.caughtUp(group, now);
        List<CommunityFact> facts = what.apply(at);
        if (!facts.isEmpty()) {
            batch.decided(group, batch.decide().told(batch.party(group), facts, at, batch.yardsticks()));
        }
    }

    /** Everybody who is in a group, as this batch sees it. */
    private List<PartyId> roster(PartyId group, Batch batch) {
        TreeSet<PartyId> candidates = new TreeSet<>(rosters.members(group));
        candidates.addAll(batch.loaded());
        List<PartyId> members = candidates.stream()
                .filter(each -> batch.party(each).belonging(group).isPresent())
                .collect(ImmutableList.toImmutableList());
        if (members.size() != batch.party(group).community().members()) {
            throw new BehindException(group);
        }
        return members;
    }

    /**
     * What two parties share of which only one remains.
     *
     * @param survivor who remains
     * @param other who is absorbed
     * @param twice the roles to be given back, by the group that counted one person twice
     * @param moving the members of a group that turned out to be another
     */
    record Union(PartyId survivor, PartyId other, Map<PartyId, Membership.Role> twice, List<PartyId> moving) {}

    /** What will have to be done about groups when two parties are joined. */
    Union union(Party survivor, Party other, Batch batch) {
        Map<PartyId, Membership.Role> twice = new TreeMap<>();
        for (Belonging each : survivor.belongings()) {
            other.belonging(each.group()).ifPresent(both -> twice.put(each.group(), lower(each, both)));
        }
        List<PartyId> moving = other.kind() == Party.Kind.COMMUNITY ? roster(other.id(), batch) : ImmutableList.of();
        return new Union(survivor.id(), other.id(), twice, moving);
    }

    /** Does it, after they were joined. */
    void unite(Union union, long now, Batch batch) {
        union.twice.forEach((group, role) -> once(group, union.survivor, role, now, batch));
        for (PartyId member : union.moving) {
            Optional<Belonging> former = batch.party(member).belonging(union.other);
            Optional<Belonging> also = batch.party(member).belonging(union.survivor);
            long at = batch.caughtUp(member, now);
            batch.decided(
                    member,
                    batch.decide()
                            .regrouped(
                                    batch.party(member),
                                    union.other,
                                    batch.party(union.survivor),
                                    at,
                                    batch.yardsticks()));
            if (former.isPresent() && also.isPresent()) {
                once(union.survivor, member, lower(former.get(), also.get()), now, batch);
            }
        }
    }

    private void once(PartyId group, PartyId member, Membership.Role role, long now, Batch batch) {
        say(
                group,
                now,
                batch,
                at -> ImmutableList.of(
                        new CommunityFact.MemberWent(at, domain.calendar().dayOf(at), member, role, GroupFact.UNITED)));
    }

    private static Membership.Role lower(Belonging a, Belonging b) {
        return a.role().compareTo(b.role()) <= 0 ? a.role() : b.role();
    }

    private static InvalidInputException refused(String what, String place, String why) {
        return new InvalidInputException(what, ImmutableList.of(new Fault(place, why)));
    }
}
