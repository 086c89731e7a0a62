package io.github.muchang.foresight;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Yardsticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One party's way through virtual time: what falls due is decided at its own moment, and what is to go out goes out at once, in the order
 * in which the dispatcher would take it. Not thread-safe.
 */
final class Course {
    /** In the order of the dispatcher's queue. */
    private static final Comparator<Outgoing> RANK = Comparator.comparingInt(Outgoing::priority)
            .reversed()
            .thenComparingLong(Outgoing::wanted)
            .thenComparing(Outgoing::id);

    /** Whatever goes to and fro so often at one moment never comes to an end. */
    private static final int ROUNDS = 1000;

    private final Decide decide;
    private final Outcomes outcomes;
    private final Consumer<Fact> said;
    private Party party;
    private long due;
    private Yardsticks yardsticks;
    private long facts;

    Course(Decide decide, Outcomes outcomes, Party party, long due, Yardsticks yardsticks, Consumer<Fact> said) {
        this.decide = decide;
        this.outcomes = outcomes;
        this.party = party;
        this.due = due;
        this.yardsticks = yardsticks;
        this.said = said;
    }

    Party party() {
        return party;
    }

    Yardsticks yardsticks() {
        return yardsticks;
    }

    /** A party is never decided before its latest fact. */
    long notBefore(long moment) {
        return Math.max(moment, party.asOf());
    }

    /** From now on this is what ranks are measured by. */
    void measured(Yardsticks newest) {
        yardsticks = newest;
    }

    /** Lives until a moment. */
    void advance(long to) {
        while (due <= to) {
            long moment = notBefore(due);
            catchUp(moment);
            bringOut(moment);
        }
    }

    /** Decides everything anew. */
    void tick(long now) {
        decided(decide.tick(party, now, yardsticks));
    }

    void decided(Decision decision) {
        party = decision.party();
        due = decision.due();
        facts += decision.facts().size();
        decision.facts().forEach(said);
    }

    /** Everything that may go at a moment goes, until nothing more follows from it. */
    void bringOut(long now) {
        if (party.outgoing().isEmpty()) {
            return;
        }
        List<Outgoing> brought = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Outgoing> ready = ready();
            if (ready.isEmpty() && brought.isEmpty()) {
                return;
            }
            for (Outgoing each : brought) {
                deliver(each, now);
            }
            brought = new ArrayList<>();
            long before = facts;
            for (Outgoing each : ready) {
                if (begin(each.id(), now)) {
                    brought.add(each);
                }
            }
            if (facts > before + 1) { // more than that one begins
                brought.removeIf(each -> !mayGo(each.id(), now));
            }
        }
        throw new IllegalStateException("messages of " + party.id() + " go to and fro at " + now); // an engine's fault
    }

    private List<Outgoing> ready() {
        List<Outgoing> ready = new ArrayList<>();
        for (Outgoing each : party.outgoing()) {
            if (each.state() == State.REQUESTED) {
                ready.add(each);
            }
        }
        ready.sort(RANK);
        return ready;
    }

    private boolean begin(MessageId id, long now) {
        catchUp(now);
        Decision decision = decide.start(party, id, now, yardsticks);
        decided(decision);
        for (Fact fact : decision.facts()) {
            if (fact instanceof DeliveryStarted started && started.message().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** What began later in the same moment may stand in its way. */
    private boolean mayGo(MessageId id, long now) {
        boolean may = decide.mayGo(party, id, now, yardsticks);
        if (!may) {
            decided(decide.delivery(
                    party, new DeliveryHeldUp(now, id, State.REQUESTED, now, "", "not-begun"), now, yardsticks));
        }
        return may;
    }

    private void deliver(Outgoing message, long now) {
        catchUp(now);
        Optional<Outgoing> still = party.outgoing(message.id());
        if (still.isPresent()) {
            decided(decide.delivery(party, outcome(message.id(), outcomes.of(still.get()), now), now, yardsticks));
        }
    }

    private static DeliveryFact outcome(MessageId id, Delivery delivery, long now) {
        if (delivery instanceof Delivery.Accepted accepted) {
            return new DeliveryAccepted(now, id, accepted.receipt());
        } else if (delivery instanceof Delivery.Refused refused) {
            return new DeliveryRefused(now, id, refused.reason().code(), refused.detail());
        }
        return new DeliveryUnresolved(now, id, "modelled");
    }

    /** Decides whatever has fallen due, and brings nothing out. */
    void catchUp(long now) {
        while (due <= now) {
            long moment = notBefore(due);
            Decision decision = decide.tick(party, moment, yardsticks);
            if (decision.due() <= moment && decision.facts().isEmpty()) {
                throw new IllegalStateException(
                        party.id() + " is due at " + due + " again, and nothing changes"); // an engine's fault
            }
            decided(decision);
        }
    }
}
