package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import io.github.muchang.engine.Transfer;
import io.github.muchang.foresight.Told.Heard;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CircleFact;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.CommunityFact.CommunityArranged;
import io.github.muchang.journal.CommunityFact.ProgrammeBegun;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.GroupFact.GroupBecame;
import io.github.muchang.journal.GroupFact.GroupLeft;
import io.github.muchang.journal.GroupFact.HandedOn;
import io.github.muchang.journal.GroupFact.RemovalDecided;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.NotEnrolled;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.LegalFact;
import io.github.muchang.journal.LossFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.ReferralFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.NotSentByHand;
import io.github.muchang.journal.StaffFact.OwnerSet;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journal.StaffFact.TaskReminded;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journal.StaffFact.VisitOpened;
import io.github.muchang.journal.StaffFact.Why;
import io.github.muchang.journey.Trigger;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal tells of one party: what came from outside, in order, and what was really done about messages. What was decided about it
 * is left out. Not thread-safe.
 */
final class Stream {
    private static final String CALLED = Trigger.called().code();

    final PartyId id;

    /** The offset of its first fact. */
    final long first;

    final List<Told> told = new ArrayList<>();
    final List<Said> said = new ArrayList<>();

    /** The kinds of signals that cannot be made again out of facts, once for each signal. */
    final List<String> unheard = new ArrayList<>(0);

    private boolean community;
    private int run;
    private long lastOffset = -2;
    private long lastAt;
    private int messages;
    /** Whether the next message that no journey wants follows from what was told. */
    private boolean follows;

    private @Nullable Hearing hearing;
    private long hearingOffset;
    private long hearingAt;

    Stream(PartyId id, long first) {
        this.id = id;
        this.first = first;
    }

    /** Whether it was heard of as a community. */
    boolean isCommunity() {
        return community;
    }

    /** Takes the next fact; {@code shared} keeps one of what is the same in many streams. */
    void take(Recorded recorded, Interner<Object> shared) {
        Fact fact = recorded.fact();
        boolean directly = recorded.offset() == lastOffset + 1 && fact.at() == lastAt;
        lastOffset = recorded.offset();
        lastAt = fact.at();
        if (hearing != null && directly && hearing.take(fact)) {
            return;
        }
        if (hearing != null && !(directly && hearing.kind().equals("task-done") && !begins(fact))) {
            close(shared);
        }
        if (!directly || fact instanceof DeliveryStarted) { // a message goes out between two commits
            run++;
        }
        message(fact, shared);
        if (fact instanceof HandedOn handed) {
            handedOn(handed);
        } else if (fact instanceof CircleFact || fact instanceof ReferralFact) {
            unheard.add(one(FactJson.kind(fact), shared));
        } else if (fact instanceof PersonFact.SignalTaken taken) {
            hearing = new Hearing(taken);
            hearingOffset = recorded.offset();
            hearingAt = taken.at();
        } else {
            Told.What what = what(fact);
            if (what != null) {
                told.add(new Told(recorded.offset(), fact.at(), run, what));
            }
        }
    }

    /** Nothing more comes. */
    void close(Interner<Object> shared) {
        if (hearing == null) {
            return;
        }
        Optional<Heard> heard = hearing.heard();
        if (heard.isPresent()) {
            Heard whole = heard.get();
            community |= whole.what() instanceof Gathering.Opened;
            told.add(new Told(
                    hearingOffset,
                    hearingAt,
                    run,
                    new Heard(
                            whole.signal(),
                            whole.happened(),
                            one(whole.what(), shared),
                            one(whole.contact(), shared),
                            whole.group())));
        } else {
            unheard.add(one(hearing.kind(), shared));
        }
        hearing = null;
    }

    /** Follows in one commit on being out of the group, and the invitation on it. */
    private void handedOn(HandedOn fact) {
        Transfer next = new Transfer(fact.pool(), fact.into(), fact.content(), ImmutableList.of());
        int last = told.size() - 1;
        if (last >= 0
                && told.get(last).what() instanceof Told.Dismissed out
                && out.group().equals(fact.group())) {
            Told former = told.get(last);
            told.set(
                    last,
                    new Told(
                            former.offset(),
                            former.at(),
                            former.run(),
                            new Told.Dismissed(out.group(), Optional.of(next))));
            follows = true;
        }
    }

    private static boolean begins(Fact fact) {
        return fact instanceof PersonFact.SignalTaken || what(fact) != null;
    }

    private static Told.@Nullable What what(Fact fact) {
        if (fact instanceof PersonFact.Merged merged) {
            return new Told.Joined(merged.other());
        } else if (fact instanceof PersonFact.IdentityConflict conflict) {
            return new Told.Conflicted(conflict.kind(), conflict.other());
        } else if (fact instanceof PersonFact.Erased || fact instanceof LegalFact.ErasureRefused) {
            return new Told.Erased();
        } else if (fact instanceof LegalFact.HoldPlaced held) {
            return new Told.Held(held.reason());
        } else if (fact instanceof LegalFact.HoldLifted) {
            return new Told.Lifted();
        } else if (fact instanceof Enrolled enrolled && enrolled.trigger().equals(CALLED)) {
            return new Told.Called(enrolled.journey());
        } else if (fact instanceof NotEnrolled not && not.trigger().equals(CALLED)) {
            return new Told.Called(not.journey());
        } else if (fact instanceof JourneyEnded ended && ended.outcome().equals(JourneyEnded.TAKEN_OUT)) {
            return new Told.TakenOut(ended.journey());
        } else if (fact instanceof LossFact.DeadLetterDropped dropped) {
            return new Told.Dropped(dropped.message(), dropped.retried());
        } else if (fact instanceof TaskClosed closed && !closed.by().isEmpty()) {
            return new Told.Finished(new Occurrence.TaskDone(closed.task(), closed.outcome(), closed.by()));
        } else if (fact instanceof StaffFact staff) {
            return staff(staff);
        } else if (fact instanceof GroupFact group) {
            return group(group);
        } else if (fact instanceof CommunityFact community) {
            boolean decided = fact instanceof ProgrammeBegun
                    || fact instanceof SlotCame
                    || fact instanceof SlotMissed
                    || fact instanceof CommunityArranged; // by a signal, or by being another
            return decided ? null : new Told.Followed(community);
        }
        return null;
    }

    private static Told.@Nullable What staff(StaffFact fact) {
        if (fact instanceof VisitClosed closed) {
            return closed.by().isEmpty()
                    ? null
                    : new Told.Finished(new Occurrence.TaskDone(closed.task(), closed.outcome(), closed.by()));
        } else if (fact instanceof SentByHand sent) {
            return new Told.ByHand(sent.content(), sent.staff(), false);
        } else if (fact instanceof NotSentByHand kept) {
            return new Told.ByHand(kept.content(), kept.staff(), true);
        }
        boolean decided = fact instanceof TaskReminded
                || (fact instanceof OwnerSet set && set.why() == Why.ADDED)
                || (fact instanceof VisitOpened visit && !visit.isListed());
        if (decided) {
            return null;
        }
        return new Told.Assigned(fact);
    }

    private static Told.@Nullable What group(GroupFact fact) {
        if (fact instanceof GroupLeft left && left.why().equals(GroupFact.ENDED)) {
            return new Told.Dismissed(left.group(), Optional.empty());
        } else if (fact instanceof GroupBecame became) {
            return new Told.Regrouped(became.group(), new Gathered.Group(became.into(), became.pool()));
        } else if (fact instanceof RemovalDecided decided) {
            return new Told.Removal(decided);
        }
        return null; // it follows from a signal
    }

    /** A message that no journey and no programme wants is one that the host wrote, or wrote again. */
    private void message(Fact fact, Interner<Object> shared) {
        Said says = Said.of(fact);
        if (says != null) {
            said.add(new Said(says.at(), says.message(), says.kind(), one(says.what(), shared)));
        }
        if (fact instanceof MessageDeferred deferred) {
            named(deferred.message(), isNobodys(deferred.journey(), deferred.step()), deferred.content(), fact.at());
        } else if (fact instanceof DeliveryRequested asked) {
            named(asked.message(), isNobodys(asked.journey(), asked.step()), asked.content(), fact.at());
        } else if (fact instanceof MessageSuppressed suppressed) {
            named(
                    suppressed.message(),
                    isNobodys(suppressed.journey(), suppressed.step()),
                    suppressed.content(),
                    fact.at());
        } else if (fact instanceof LossFact.DeadLetterDropped dropped) {
            follows = dropped.retried();
        }
    }

    /** Neither a journey nor a programme wants it. */
    private static boolean isNobodys(String journey, String step) {
        return journey.isEmpty() && step.isEmpty();
    }

    private void named(MessageId message, boolean nobodys, String content, long at) {
        if (!message.party().equals(id) || message.number() <= messages) {
            return;
        }
        messages = message.number();
        if (nobodys) {
            if (!follows) {
                told.add(new Told(lastOffset, at, run, new Told.Wrote(content)));
            }
            follows = false;
        }
    }

    @SuppressWarnings("unchecked") // what is interned comes back as what is equal to it, of the same class
    private static <T> T one(T value, Interner<Object> shared) {
        return (T) shared.intern(value);
    }
}
