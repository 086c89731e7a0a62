package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What it means that something happened with a group: the facts about the group itself, or about one of its members. */
final class Groups {
    private final PrivateDomain domain;
    private final Interpretation interpretation;

    Groups(PrivateDomain domain, Interpretation interpretation) {
        this.domain = domain;
        this.interpretation = interpretation;
    }

    void of(Gathering what, Stimulus stimulus, Deciding deciding) {
        long happened = stimulus.happened();
        if (what instanceof Gathering.Opened opened) {
            opened(opened, happened, deciding);
        } else if (what instanceof Gathering.Ended) {
            if (deciding.party().community().isOpen()) {
                deciding.say(new CommunityFact.CommunityEnded(deciding.now(), happened));
            }
        } else if (what instanceof Gathering.Joined joined) {
            joined(joined, stimulus.group().orElseThrow(), happened, deciding);
        } else if (what instanceof Gathering.Spoke spoke) {
            spoke(spoke, stimulus.group().orElseThrow(), happened, deciding);
        } else {
            Optional<Belonging> belonging =
                    deciding.party().belonging(stimulus.group().orElseThrow().id());
            belonging.ifPresent(each -> changed(what, each, happened, deciding));
        }
    }

    private void changed(Gathering what, Belonging belonging, long happened, Deciding deciding) {
        if (what instanceof Gathering.Rose rose) {
            if (rose.role() != belonging.role()) {
                deciding.say(new GroupFact.GroupRoleChanged(
                        deciding.now(), belonging.group(), belonging.role(), rose.role()));
            }
        } else if (what instanceof Gathering.Quit quit) {
            if (happened >= belonging.since()) { // an older departure came late
                leave(belonging, quit.removed() ? GroupFact.REMOVED : GroupFact.LEFT, happened, deciding);
            }
        } else {
            throw new AssertionError(what);
        }
    }

    /** Out of a group, and with the last of its pool out of the pool. */
    void leave(Belonging belonging, String why, long happened, Deciding deciding) {
        out(belonging, why, happened, deciding);
        Membership in = deciding.party().memberships().find(belonging.pool());
        if (in != null && isLast(belonging.pool(), deciding)) { // through another group it may have come later
            Interpretation.left(belonging.pool(), "", Math.max(happened, in.since()), deciding);
        }
    }

    /** Out of all groups of a pool that was left. */
    void leaveAll(String pool, long happened, Deciding deciding) {
        for (Belonging each : deciding.party().belongings()) {
            if (each.pool().equals(pool)) {
                out(each, GroupFact.LEFT, happened, deciding);
            }
        }
    }

    /** A group turned out to be another, perhaps of another pool. */
    void become(Belonging belonging, Party into, Deciding deciding) {
        String from = belonging.pool();
        String pool = into.community().plan().pool();
        deciding.say(new GroupFact.GroupBecame(deciding.now(), belonging.group(), into.id(), pool));
        if (pool.equals(from)) {
            return;
        }
        boolean leaves =
                isLast(from, deciding) && deciding.party().memberships().containsKey(from);
        if (leaves) {
            deciding.say(new ChannelFact.PoolLeft(deciding.now(), deciding.now(), from, pool));
        }
        if (!deciding.party().memberships().containsKey(pool)) {
            deciding.say(new ChannelFact.PoolEntered(
                    deciding.now(), deciding.now(), pool, leaves ? from : "", "", "", belonging.role()));
        }
    }

    /** Of two groups that are one the one that stays says what it is for; if only the other is open, the other. */
    void joined(Party survivor, Party other, Deciding deciding) {
        boolean anew = !survivor.community().isOpen() && other.community().isOpen();
        Community.Plan plan = (anew ? other : survivor).community().plan();
        Community both = deciding.party().community();
        if (both.plan().equals(plan)) {
            return;
        }
        deciding.say(new CommunityFact.CommunityArranged(
                deciding.now(),
                plan.pool(),
                plan.programme(),
                plan.goal(),
                plan.owner(),
                plan.capacity(),
                plan.begins(),
                plan.ends()));
        if (!both.isOpen()) { // arranged it would be
            deciding.say(new CommunityFact.CommunityEnded(deciding.now(), both.ended()));
        }
    }

    private void out(Belonging belonging, String why, long happened, Deciding deciding) {
        deciding.say(new GroupFact.GroupLeft(
                deciding.now(), happened, domain.calendar().dayOf(happened), belonging.group(), belonging.role(), why));
    }

    private static boolean isLast(String pool, Deciding deciding) {
        return deciding.party().belongings().stream()
                .noneMatch(each -> each.pool().equals(pool));
    }

    private void opened(Gathering.Opened opened, long happened, Deciding deciding) {
        Community community = deciding.party().community();
        Community.Plan former = community.plan();
        if (!community.isOpen() && happened < community.ended()) {
            return; // it came late: it was closed since
        }
        if (!former.equals(Community.Plan.NONE) && !former.pool().equals(opened.pool())) {
            throw refused(
                    "the opening of " + deciding.before().id(),
                    "pool",
                    "it is a community of '" + former.pool() + "', and stays there; open another one");
        }
        long began = community.isOpen() ? former.begins() : happened;
        long begins = opened.begins().map(Instant::toEpochMilli).orElse(began);
        int capacity = opened.capacity() > 0
                ? opened.capacity()
                : domain.pool(opened.pool())
                        .flatMap(pool -> pool.capacity().stream().boxed().findFirst())
                        .orElse(0);
        CommunityFact.CommunityArranged arranged = new CommunityFact.CommunityArranged(
                deciding.now(),
                opened.pool(),
                opened.programme(),
                opened.goal(),
                opened.owner(),
                capacity,
                begins,
                opened.ends().map(Instant::toEpochMilli).orElse(0L));
        if (!community.isOpen() || !former.equals(arranged.plan())) {
            deciding.say(arranged);
            boolean anew = !community.isOpen() || !former.programme().equals(opened.programme());
            if (anew && domain.programme(opened.programme()).isPresent()) {
                deciding.say(new CommunityFact.ProgrammeBegun(deciding.now(), opened.programme()));
            }
        }
    }

    private void joined(Gathering.Joined joined, Party group, long happened, Deciding deciding) {
        long ended = group.community().ended();
        if (deciding.party().belonging(group.id()).isPresent() || (ended != 0 && happened <= ended)) {
            return;
        }
        if (ended != 0) {
            throw refused(
                    "joining " + group.id(), "group", "it was closed before; tell that it was opened again first");
        }
        List<Belonging> belongings = deciding.party().belongings();
        if (belongings.size() >= Party.BELONGINGS) {
            throw refused(
                    "joining of " + deciding.before().id(),
                    "group",
                    "it is in " + Party.BELONGINGS + " groups, the most there can be; let it leave one first");
        }
        String pool = group.community().plan().pool();
        deciding.say(new GroupFact.GroupJoined(
                deciding.now(), happened, domain.calendar().dayOf(happened), group.id(), pool, joined.role()));
        interpretation.added(pool, "", joined.source(), joined.role(), happened, deciding);
    }

    private void spoke(Gathering.Spoke spoke, Party group, long happened, Deciding deciding) {
        String pool = group.community().plan().pool();
        interpretation.did(new Occurrence.Did(ActivityType.SPOKE.name(), Optional.empty(), pool), happened, deciding);
        long day = domain.calendar().dayOf(happened);
        deciding.party()
                .belonging(group.id())
                .ifPresent(belonging -> deciding.say(new GroupFact.GroupSpoke(
                        deciding.now(),
                        happened,
                        group.id(),
                        day,
                        day > belonging.lastDay(),
                        spoke.advertised(),
                        spoke.competing())));
    }

    private static InvalidInputException refused(String what, String place, String why) {
        return new InvalidInputException(what, ImmutableList.of(new Fault(place, why)));
    }
}
