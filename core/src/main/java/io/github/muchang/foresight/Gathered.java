package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.CommunityFact.CommunityArranged;
import io.github.muchang.journal.CommunityFact.CommunityEnded;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what happened with a group again out of the facts that it was. Not thread-safe. */
final class Gathered {
    /** Stands for the identity of any group: nobody looks for a group by it. */
    private static final Identity ANY = Identity.of("group", "of the journal");

    /** Stands for a group that somebody speaks in and is not a member of. */
    private static final PartyId NONE = new PartyId(Integer.MAX_VALUE);

    private final String kind;

    @Nullable
    private Occurrence told;

    private Optional<Group> group = Optional.empty();
    private Optional<String> source = Optional.empty();

    /**
     * A group as far as what its members do depends on it.
     *
     * @param id its number
     * @param pool the pool that it is of
     */
    record Group(PartyId id, String pool) {
        /** The group as a party. */
        Party party() {
            return Evolve.apply(
                    Party.unknown(id), ImmutableList.of(new CommunityArranged(0, pool, "", "", "", 0, 0, 0)));
        }
    }

    Gathered(String kind) {
        this.kind = kind;
    }

    static boolean knows(String kind) {
        return switch (kind) {
            case "opened", "ended", "joined", "quit", "rose", "spoke" -> true;
            default -> false;
        };
    }

    /** Takes the next fact of the party; answers whether it belongs to what happened. */
    boolean take(Fact fact) {
        return switch (kind) {
            case "opened" -> fact instanceof CommunityArranged arranged && tells(opened(arranged), Optional.empty());
            case "ended" -> fact instanceof CommunityEnded && tells(new Gathering.Ended(), Optional.empty());
            case "joined" -> joined(fact);
            case "quit" -> quit(fact);
            case "rose" ->
                fact instanceof GroupFact.GroupRoleChanged changed
                        && tells(new Gathering.Rose(ANY, changed.role()), of(changed, ""));
            default -> spoke(fact);
        };
    }

    /** What happened; nothing where it was so before. */
    Occurrence what() {
        if (told instanceof Gathering.Joined joined) {
            return new Gathering.Joined(ANY, joined.role(), source);
        }
        return told == null ? new Occurrence.Identified() : told;
    }

    Optional<Group> group() {
        return group;
    }

    private boolean tells(Occurrence what, Optional<Group> in) {
        boolean first = told == null;
        if (first) {
            told = what;
            group = in;
        }
        return first;
    }

    private static Optional<Group> of(GroupFact fact, String pool) {
        return Optional.of(new Group(fact.group(), pool));
    }

    private static Gathering.Opened opened(CommunityArranged arranged) {
        return new Gathering.Opened(
                arranged.pool(),
                arranged.programme(),
                arranged.goal(),
                arranged.owner(),
                arranged.capacity(),
                Optional.of(Instant.ofEpochMilli(arranged.begins())),
                arranged.ends() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(arranged.ends())));
    }

    private boolean joined(Fact fact) {
        if (fact instanceof GroupFact.GroupJoined joined) {
            return tells(new Gathering.Joined(ANY, joined.role(), Optional.empty()), of(joined, joined.pool()));
        }
        if (told == null || source.isPresent()) {
            return false;
        }
        if (fact instanceof ChannelFact.SourceTouched touched) {
            source = Optional.of(touched.source());
            return true;
        }
        if (fact instanceof ChannelFact.PoolEntered entered) {
            source = entered.source().isEmpty() ? Optional.empty() : Optional.of(entered.source());
            return true;
        }
        return false;
    }

    private boolean quit(Fact fact) {
        if (fact instanceof GroupFact.GroupLeft left) {
            return tells(new Gathering.Quit(ANY, left.why().equals(GroupFact.REMOVED)), of(left, ""));
        }
        return told != null && fact instanceof ChannelFact.PoolLeft;
    }

    private boolean spoke(Fact fact) {
        if (fact instanceof ActivityRecorded did && told == null) {
            return tells(new Gathering.Spoke(ANY, false, false), Optional.of(new Group(NONE, did.label())));
        }
        boolean member = fact instanceof GroupFact.GroupSpoke;
        if (fact instanceof GroupFact.GroupSpoke spoke) {
            told = new Gathering.Spoke(ANY, spoke.advertised(), spoke.competing());
            group = of(spoke, group.map(Group::pool).orElse(""));
        }
        return member;
    }

    /** What a group was told of a member, at another moment. */
    static CommunityFact at(CommunityFact fact, long now) {
        if (fact instanceof CommunityFact.MemberCame came) {
            return new CommunityFact.MemberCame(now, came.day(), came.member(), came.role());
        } else if (fact instanceof CommunityFact.MemberWent went) {
            return new CommunityFact.MemberWent(now, went.day(), went.member(), went.role(), went.why());
        } else if (fact instanceof CommunityFact.MemberRose rose) {
            return new CommunityFact.MemberRose(now, rose.member(), rose.former(), rose.role());
        } else if (fact instanceof CommunityFact.MemberSpoke spoke) {
            return new CommunityFact.MemberSpoke(now, spoke.day(), spoke.member(), spoke.first(), spoke.advertised());
        }
        return fact;
    }
}
