package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.engine.Transfer;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.List;
import java.util.Optional;

/**
 * Something that came from outside, as the facts of a party tell it.
 *
 * @param offset of its first fact
 * @param at when it was decided
 * @param run what has the same number was decided in one commit, before any message of it went out
 * @param what what it was
 */
record Told(long offset, long at, int run, What what) {
    /** What came from outside. */
    sealed interface What {}

    /** What can be decided again whatever the definition says. */
    sealed interface Again extends What {
        /** Decides it again. */
        Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks);
    }

    /** A signal; {@code what} is of the empty name where it told nothing that was not so before. */
    record Heard(long signal, long happened, Occurrence what, Contact contact, Optional<Gathered.Group> group)
            implements What {}

    /**
     * What a signal told of how a party is found and reached.
     *
     * @param reaches addresses that were new
     * @param identities kinds of identity that were new
     * @param over the carriers that it was in contact over
     */
    record Contact(List<Reach> reaches, List<String> identities, List<CarrierId> over) {
        /** Copies the lists. */
        Contact {
            reaches = ImmutableList.copyOf(reaches);
            identities = ImmutableList.copyOf(identities);
            over = ImmutableList.copyOf(over);
        }
    }

    /** Another party turned out to be this one. */
    record Joined(PartyId other) implements What {}

    /** The host began a journey. */
    record Called(String journey) implements What {}

    /** The host wrote. */
    record Wrote(String content) implements What {}

    /** A task was done, and no signal told so. */
    record Finished(Occurrence.TaskDone done) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.done(party, done, now, yardsticks);
        }
    }

    /** Staff wrote by hand; {@code stops} if they could not have against the policies. */
    record ByHand(String content, String staff, boolean stops) implements What {}

    /** Who looks after somebody, or has a task of theirs: what becomes of that is not decided for each customer alone, so it is as it was. */
    record Assigned(StaffFact fact) implements What {}

    /** A group was told of a member. */
    record Followed(CommunityFact fact) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            boolean closed = fact instanceof CommunityFact.CommunityEnded
                    && !party.community().isOpen();
            return closed || party.isUnknown() // its pool is not in the definition
                    ? new Decision(party, ImmutableList.of(), Moments.NEVER)
                    : decide.told(party, ImmutableList.of(Gathered.at(fact, now)), now, yardsticks);
        }
    }

    /** A group that somebody is in was closed; {@code next} is where they were invited to. */
    record Dismissed(PartyId group, Optional<Transfer> next) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.handedOn(party, group, next, now, yardsticks);
        }
    }

    /** A group that somebody is in turned out to be another. */
    record Regrouped(PartyId group, Gathered.Group into) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.regrouped(party, group, into.party(), now, yardsticks);
        }
    }

    /** Staff decided whether somebody is to be removed from a group. */
    record Removal(GroupFact.RemovalDecided fact) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.removal(party, fact.group(), fact.why(), fact.removes(), fact.by(), now, yardsticks);
        }
    }

    /** Two could not be one. */
    record Conflicted(String kind, int other) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.conflict(party, kind, other, now, yardsticks);
        }
    }

    /** The host ended a journey. */
    record TakenOut(String journey) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.takeOut(party, journey, now, yardsticks);
        }
    }

    /** Somebody looked into a dead letter. */
    record Dropped(MessageId message, boolean retried) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.drop(party, message, retried, now, yardsticks);
        }
    }

    /** Somebody wanted everything personal erased. */
    record Erased() implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.erase(party, now, yardsticks);
        }
    }

    /** A legal hold began. */
    record Held(String reason) implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.hold(party, reason, now, yardsticks);
        }
    }

    /** A legal hold ended. */
    record Lifted() implements Again {
        @Override
        public Decision decide(Decide decide, Party party, long now, Yardsticks yardsticks) {
            return decide.lift(party, now, yardsticks);
        }
    }
}
