package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Measure;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.community.Watch;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.engine.Decide;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.MeasureFact;
import io.github.muchang.journal.MeasureFact.GroupMuted;
import io.github.muchang.journal.MeasureFact.MeasureBegun;
import io.github.muchang.journal.MeasureFact.MeasureEnded;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Belonging.Decision;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Moderated.Outcome;
import io.github.muchang.runtime.Moderated.Receipt;
import io.github.muchang.signal.Gathering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Has platforms do one thing at a time in groups, and notes before and after it. Whoever calls it holds its lock, so that what is under way in the
 * state was begun by a process that is no more, or could not find out what came of it.
 */
final class Measures {
    private final PrivateDomain domain;
    private final Premises premises;
    private final Decide decide;
    private final Reconciler.Hands hands;

    Measures(PrivateDomain domain, Premises premises, Decide decide, Reconciler.Hands hands) {
        this.domain = domain;
        this.premises = premises;
        this.decide = decide;
        this.hands = hands;
    }

    long now() {
        return hands.clockwork().now();
    }

    Instant in(Delivery.Throttled throttled) {
        return Instant.ofEpochMilli(now()).plus(throttled.retryAfter());
    }

    List<Communities.Due> about(Decision what) {
        return hands.committer().index().rosters().about(what);
    }

    Map<PartyId, Long> muted() {
        return hands.house().muted();
    }

    void bringOut() {
        hands.acts().bringOut();
    }

    Premises premises() {
        return premises;
    }

    /** Does something about one, and notes before and after. */
    Delivery carryOut(
            Moderator by, PartyId group, PartyId who, Measure measure, String code, long until, String staff) {
        say(who, at -> new MeasureBegun(at, group, code, until, staff));
        Delivery delivery = call(by, measure);
        say(who, at -> new MeasureEnded(at, group, code, outcome(delivery), detail(delivery)));
        bringOut();
        return delivery;
    }

    /** Lets nobody speak until a moment, or everybody if it is 0. */
    Delivery muteAll(Moderator by, PartyId group, long until, String staff) {
        Measure measure = new Measure.MuteAll(premises.addressed(group, by), until != 0);
        if (until != 0) { // first: whoever is silenced has to be known, so that it ends
            note(at -> new GroupMuted(at, group, until, staff, MeasureFact.BEGUN));
        }
        Delivery delivery = call(by, measure);
        boolean was = delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Pending;
        boolean not = delivery instanceof Delivery.Refused || (until != 0 && delivery instanceof Delivery.Throttled);
        if (was || not) {
            note(at -> new GroupMuted(at, group, was ? until : 0, staff, outcome(delivery)));
        }
        return delivery;
    }

    private void note(LongFunction<Fact> fact) {
        hands.committer().commit(hands.clockwork()::batch, batch -> {
            hands.house().note(batch, now(), fact);
            return true;
        });
    }

    /** Removes one who is to be removed, unless nothing speaks for it any more; nothing if that changed meanwhile. */
    Removed remove(Moderator by, Watch watch, Communities.Due due, Address group) {
        Optional<String> begun = hands.acts().commit(due.member(), (batch, now) -> {
            Party party = batch.party(due.member());
            Optional<Belonging> belonging =
                    party.belonging(due.group()).filter(each -> each.decision() == Decision.REMOVE);
            if (belonging.isEmpty()) {
                return Optional.<String>empty();
            }
            boolean lapsed = isLapsed(belonging.get(), watch, now);
            MeasureFact fact = lapsed
                    ? new MeasureEnded(now, due.group(), MeasureFact.REMOVE, MeasureFact.LAPSED, "")
                    : new MeasureBegun(now, due.group(), MeasureFact.REMOVE, 0, "");
            batch.decided(due.member(), decide.told(party, ImmutableList.of(fact), now, batch.yardsticks()));
            return Optional.of(lapsed ? MeasureFact.LAPSED : MeasureFact.BEGUN);
        });
        if (begun.isEmpty()) {
            return new Removed(Optional.empty(), Optional.empty());
        } else if (begun.get().equals(MeasureFact.LAPSED)) {
            return new Removed(receipt(due, Outcome.LAPSED, ""), Optional.empty());
        }
        List<Identity> member = premises.identities(due.member());
        Delivery delivery = call(by, new Measure.Remove(group, member));
        String detail = detail(delivery);
        if (delivery instanceof Delivery.Throttled throttled) {
            end(due, MeasureFact.NOT_DONE, detail);
            return new Removed(receipt(due, Outcome.LATER, detail), Optional.of(in(throttled)));
        } else if (delivery instanceof Delivery.Refused refused) {
            boolean able = refused.reason().finalFor() != Delivery.Scope.ACCOUNT;
            if (able && isThere(by, group, member).filter(there -> !there).isPresent()) {
                end(due, MeasureFact.DONE, ""); // had gone already
                return new Removed(receipt(due, Outcome.REMOVED, ""), Optional.empty());
            }
            end(due, able ? MeasureFact.REFUSED : MeasureFact.NOT_DONE, detail);
            return new Removed(receipt(due, able ? Outcome.REFUSED : Outcome.UNABLE, detail), Optional.empty());
        } else if (delivery instanceof Delivery.Accepted) {
            end(due, MeasureFact.DONE, "");
            return new Removed(receipt(due, Outcome.REMOVED, ""), Optional.empty());
        }
        end(due, MeasureFact.IN_DOUBT, detail);
        return new Removed(receipt(due, Outcome.IN_DOUBT, detail), Optional.empty());
    }

    /** Only plain members are removed, and nobody who has spoken since the day of the decision without anything speaking for it. */
    private boolean isLapsed(Belonging in, Watch watch, long now) {
        long today = domain.calendar().dayOf(now);
        long joined = domain.calendar().dayOf(in.since());
        Optional<?> why =
                watch.why(in.role(), joined, in.lastDay(), in.advertised(), in.competing(), Decision.NONE, 0, today);
        boolean spoke = in.lastDay() >= domain.calendar().dayOf(in.decided());
        return in.role() != Membership.Role.MEMBER || (spoke && why.isEmpty());
    }

    /** Asks who is there about one of whom nobody knows whether they were removed; nothing if they are still to be removed. */
    Optional<Receipt> lookInto(Moderator by, Communities.Due due, Address group) {
        Optional<Boolean> there = isThere(by, group, premises.identities(due.member()));
        if (there.isEmpty()) {
            return receipt(due, Outcome.IN_DOUBT, "");
        }
        end(due, there.get() ? MeasureFact.NOT_DONE : MeasureFact.DONE, "");
        return there.get() ? Optional.empty() : receipt(due, Outcome.REMOVED, "");
    }

    private static Optional<Boolean> isThere(Moderator by, Address group, List<Identity> member) {
        try {
            return by.isThere(group, member);
        } catch (RuntimeException e) { // the adapter's; its sentence may name somebody
            return Optional.empty();
        }
    }

    /** What came of a removal, unless they went meanwhile; whoever was removed is out of the group at once, whatever the platform tells later. */
    private void end(Communities.Due due, String outcome, String detail) {
        hands.acts().commit(due.member(), (batch, now) -> {
            Party party = batch.party(due.member());
            boolean same = party.belonging(due.group())
                    .filter(each -> each.decision() == Decision.UNDER_WAY)
                    .isPresent();
            MeasureFact fact = new MeasureEnded(now, due.group(), MeasureFact.REMOVE, outcome, detail);
            batch.decided(due.member(), decide.told(party, ImmutableList.of(fact), now, batch.yardsticks()));
            if (same && outcome.equals(MeasureFact.DONE)) {
                batch.personal(due.group()).identities().entrySet().stream()
                        .filter(each -> hands.reception().strong(each.getKey()))
                        .findFirst()
                        .ifPresent(each -> hands.tell(
                                due.member(),
                                Optional.empty(),
                                new Gathering.Quit(Identity.of(each.getKey(), each.getValue()), true),
                                batch));
            }
            return same;
        });
    }

    private void say(PartyId who, LongFunction<MeasureFact> fact) {
        hands.acts().commit(who, (batch, now) -> {
            batch.decided(
                    who, decide.told(batch.party(who), ImmutableList.of(fact.apply(now)), now, batch.yardsticks()));
            return true;
        });
    }

    private static Delivery call(Moderator by, Measure measure) {
        try {
            return by.carryOut(measure);
        } catch (RuntimeException e) { // the adapter's; its sentence may name somebody
            return Delivery.unknown(e.getClass().getSimpleName());
        }
    }

    private static String outcome(Delivery delivery) {
        if (delivery instanceof Delivery.Accepted) {
            return MeasureFact.DONE;
        } else if (delivery instanceof Delivery.Refused) {
            return MeasureFact.REFUSED;
        }
        return delivery instanceof Delivery.Throttled ? MeasureFact.NOT_DONE : MeasureFact.IN_DOUBT;
    }

    private static String detail(Delivery delivery) {
        if (delivery instanceof Delivery.Refused refused) {
            return refused.detail();
        }
        return delivery instanceof Delivery.Unknown unknown ? unknown.detail() : "";
    }

    private static Optional<Receipt> receipt(Communities.Due due, Outcome outcome, String detail) {
        return Optional.of(new Receipt(due.group(), due.member(), outcome, detail));
    }

    /** What came of one removal, and when to go on if the platform asks to wait. */
    record Removed(Optional<Receipt> receipt, Optional<Instant> later) {}
}
