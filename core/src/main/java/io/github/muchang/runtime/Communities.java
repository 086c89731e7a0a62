package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.community.Coming;
import io.github.muchang.community.Division;
import io.github.muchang.community.Feed;
import io.github.muchang.community.Health;
import io.github.muchang.community.Mixture;
import io.github.muchang.community.Posts;
import io.github.muchang.community.Programme;
import io.github.muchang.community.Removal;
import io.github.muchang.community.Watch;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.Party;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 社群: the groups and feeds. They are parties like customers, but never count among them. What is told of them is as new as the latest
 * commit. Thread-safe.
 */
public final class Communities {
    private final PrivateDomain domain;
    private final Answers answers;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Decide decide;
    private final Rosters rosters;
    private final Acts acts;
    private final Attendance attendance;

    Communities(PrivateDomain domain, Answers answers, Decide decide, Reconciler.Hands hands) {
        this.domain = domain;
        this.answers = answers;
        this.committer = hands.committer();
        this.clockwork = hands.clockwork();
        this.decide = decide;
        this.rosters = committer.index().rosters();
        this.acts = hands.acts();
        this.attendance = new Attendance(hands);
    }

    /** All of them, open or closed, in the order in which they became known. */
    public List<PartyId> all() {
        return rosters.each((group, seen) -> group);
    }

    /** Those that are open. */
    public List<PartyId> open() {
        return present(rosters.each(
                (group, seen) -> seen.community().isOpen() ? Optional.of(group) : Optional.<PartyId>empty()));
    }

    /** A community by its identity; empty if none is known by it. */
    public Optional<Party> find(Identity group) {
        return answers.find(group).map(answers::party).filter(party -> party.kind() == Party.Kind.COMMUNITY);
    }

    /**
     * Who is in a group, in the order of numbers.
     *
     * @throws IllegalArgumentException if no community is known by this identity
     */
    public List<PartyId> members(Identity group) {
        return rosters.members(known(group).id());
    }

    /**
     * Takes in who is in a group, as a platform lists it: whoever is listed and not known to be there has joined now, and whoever was there before the
     * platform was asked and is not listed has left. All in one commit.
     *
     * @param members by strong identities; all of them
     * @param asked when the platform was asked; who joined since then stays
     * @return who joined and who left by it
     * @throws IllegalArgumentException if no community is known by this identity
     * @throws io.github.muchang.fault.InvalidInputException with all that is wrong with members; nothing was taken in
     */
    @CanIgnoreReturnValue
    public Compared compare(Identity group, List<Identity> members, Instant asked) {
        return attendance.compare(known(group).id(), group, members, asked);
    }

    /** How all open communities are, by {@link Watch#STANDARD}. */
    public List<Health> health() {
        return health(Watch.STANDARD);
    }

    /** How all open communities are. */
    public List<Health> health(Watch watch) {
        long now = clockwork.now();
        long today = domain.calendar().dayOf(now);
        long from = domain.calendar().startOf(today - watch.days() + 1) - 1;
        return present(rosters.each((group, seen) -> seen.community().isOpen()
                ? Optional.of(watch.health(group, seen.community(), posts(group, seen.community(), from), today, now))
                : Optional.<Health>empty()));
    }

    private Posts posts(PartyId group, Community community, long from) {
        int planned =
                programme(community).flatMap(Programme::feed).map(Feed::aDay).orElse(0);
        return Posts.after(from, answers.party(group).ledger(), domain.calendar(), planned);
    }

    private Optional<Programme> programme(Community community) {
        return domain.programme(community.plan().programme());
    }

    /**
     * What a community will post from now on, as its programme plans: when, what, and why each; nothing if it is closed or follows no
     * programme of the domain. What is due at this very moment is part of it until it is posted.
     *
     * @throws IllegalArgumentException if no community is known by this identity, or the time is longer than 400 days
     */
    public List<Coming> coming(Identity group, Span within) {
        if (within.millis() > Span.days(Programme.LONGEST).millis()) {
            throw new IllegalArgumentException("programmes are looked into for at most " + Programme.LONGEST + " days");
        }
        Community community = known(group).community();
        long now = clockwork.now();
        return programme(community)
                .filter(any -> community.isOpen())
                .map(each ->
                        Coming.of(each, community, now, now + within.millis(), domain.calendar(), domain.contents()))
                .orElse(ImmutableList.of());
    }

    /** Who might be removed from any group, by {@link Watch#STANDARD}. */
    public List<Removal> removals() {
        return removals(Watch.STANDARD);
    }

    /** Who might be removed from any group; by group, then by member. */
    public List<Removal> removals(Watch watch) {
        long today = domain.calendar().dayOf(clockwork.now());
        ImmutableList.Builder<Removal> removals = ImmutableList.builder();
        rosters.each((group, seen) -> seen.roster().propose(group, watch, domain.calendar(), today, removals));
        return removals.build();
    }

    /** Who is to be removed, as the staff decided, and is still there: what a {@link Moderation}, or somebody, has to do on the platform. */
    public List<Due> toRemove() {
        return rosters.about(Belonging.Decision.REMOVE);
    }

    /**
     * Agrees to a proposal, or lets the member stay. Nobody is removed by it: it is done on the platform, which tells so.
     *
     * @param by who decided; a name, never a customer's handle
     * @throws IllegalArgumentException if the member is not in the group
     */
    public void decide(Removal removal, boolean removes, String by) {
        Names.checked(by, "by");
        PartyId member = removal.member();
        acts.decide(member, (party, now, yardsticks) -> {
            if (party.belonging(removal.group()).isEmpty()) {
                throw new IllegalArgumentException(member + " is not in the group " + removal.group());
            }
            return Optional.of(
                    decide.removal(party, removal.group(), removal.why().code(), removes, by, now, yardsticks));
        });
    }

    /** How each open group that has more members than room might be divided evenly. */
    public List<Division> divisions() {
        return present(rosters.each((group, seen) -> {
            int capacity = seen.community().plan().capacity();
            return seen.community().isOpen() && capacity > 0 && seen.roster().size > capacity
                    ? Optional.of(Division.even(group, seen.roster().everybody(), capacity))
                    : Optional.<Division>empty();
        }));
    }

    /**
     * How a group might be divided by segments.
     *
     * @throws IllegalArgumentException if no community is known by this identity, or there is no such segment
     */
    public Division division(Identity group, List<String> segments) {
        return divided(known(group).id(), segments);
    }

    /**
     * The open groups that mix people of these segments, so that each of two at least is {@link Mixture#PERCENT} in a hundred of its
     * members.
     *
     * @throws IllegalArgumentException if there is no such segment
     */
    public List<Mixture> mixed(List<String> segments) {
        return present(open().stream()
                .map(group -> Mixture.of(divided(group, segments), Mixture.PERCENT))
                .toList());
    }

    private Division divided(PartyId id, List<String> segments) {
        List<Audience> audiences = segments.stream()
                .map(each -> {
                    answers.segment(each);
                    return committer.index().segment(each);
                })
                .toList();
        Function<PartyId, Optional<String>> first = member -> {
            for (int i = 0; i < segments.size(); i++) {
                if (audiences.get(i).contains(member)) {
                    return Optional.of(segments.get(i));
                }
            }
            return Optional.empty();
        };
        return Division.bySegment(id, rosters.members(id), segments, first);
    }

    /**
     * Has the members of a group move to another: each who is not there yet and is not to be removed is invited by a content, as every
     * policy allows, and the group is closed. Its history stays. What a crash interrupts goes on when it is opened again.
     *
     * @param by who wants it; a name, never a customer's handle
     * @throws IllegalArgumentException if either is not known, both are the same, or there is no such content
     * @throws IllegalStateException if either is closed, or the other is moving itself
     */
    public void merge(Identity from, Identity into, String content, String by) {
        Names.checked(by, "by");
        answers.content(content);
        PartyId leaving = known(from).id();
        PartyId staying = known(into).id();
        if (leaving.equals(staying)) {
            throw new IllegalArgumentException(leaving + " cannot be merged into itself");
        }
        acts.commit(leaving, (batch, now) -> {
            isOpen(leaving, batch);
            isOpen(staying, batch);
            if (batch.party(staying).community().rhythm().into() != 0) {
                throw new IllegalStateException(
                        "the members of " + staying + " are moving to another group themselves");
            }
            CommunityFact moving = new CommunityFact.CommunityMoving(now, staying.value(), content, by);
            batch.decided(
                    leaving, decide.told(batch.party(leaving), ImmutableList.of(moving), now, batch.yardsticks()));
            return leaving;
        });
        acts.bringOut();
    }

    private static void isOpen(PartyId group, Batch batch) {
        if (!batch.party(group).community().isOpen()) {
            throw new IllegalStateException(group + " is closed");
        }
    }

    private Party known(Identity group) {
        return find(group)
                .orElseThrow(
                        () -> new IllegalArgumentException("no community is known by this '" + group.kind() + "'"));
    }

    private static <T> List<T> present(List<Optional<T>> all) {
        return all.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    /**
     * What a comparison found.
     *
     * @param joined who was not known to be in the group
     * @param left who was, and was not listed
     */
    public record Compared(List<PartyId> joined, List<PartyId> left) {
        /** Copies the lists. */
        public Compared {
            joined = ImmutableList.copyOf(joined);
            left = ImmutableList.copyOf(left);
        }
    }

    /**
     * A removal that was decided and is still to be done.
     *
     * @param group from which group
     * @param member whom
     */
    public record Due(PartyId group, PartyId member) {}
}
