package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.dispatch.Call;
import io.github.muchang.runtime.dispatch.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives messages to carriers, and writes down what came of it. That a carrier is about to be given a message is durable before it is, so
 * that after a crash nothing is sent twice by mistake. Thread-safe.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** What could not be written down is tried again after so long, in milliseconds. */
    static final long AFTER_FAILURE = 1000;

    private final Outbox outbox;
    private final Postman postman;
    private final Decide decide;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Answers answers;
    private final List<Step> unwritten = new ArrayList<>(); // guarded by itself

    Deliveries(
            Outbox outbox, Postman postman, Decide decide, Committer committer, Clockwork clockwork, Answers answers) {
        this.outbox = outbox;
        this.postman = postman;
        this.decide = decide;
        this.committer = committer;
        this.clockwork = clockwork;
        this.answers = answers;
    }

    /** What becomes of one message. */
    record Step(MessageId message, Fate fate) {}

    /** What is to be called, and what was found out meanwhile. */
    record Todo(List<Step> steps, List<Call> sends, List<Call> looks) {
        boolean isNothing() {
            return steps.isEmpty() && sends.isEmpty() && looks.isEmpty();
        }
    }

    /** Writes such outcomes down with the next round. */
    void lost(List<Step> steps) {
        synchronized (unwritten) {
            unwritten.addAll(steps);
        }
    }

    /**
     * Writes down what came of calls, says of others that they begin, in one commit, and has those made. Answers whether there was anything
     * to do.
     */
    boolean round(List<Answered> came, long now, Consumer<Call> make) {
        Todo todo = outbox.todo(came, now);
        List<Call> again = came.stream()
                .filter(each -> each.answer().isEmpty())
                .map(Answered::call)
                .toList();
        List<Step> steps = new ArrayList<>(todo.steps());
        synchronized (unwritten) {
            steps.addAll(0, unwritten);
            unwritten.clear();
        }
        List<Call> sends =
                ImmutableList.<Call>builder().addAll(again).addAll(todo.sends()).build();
        Map<MessageId, Optional<DeliveryFact>> said;
        try {
            said = written(steps, sends, again);
        } catch (RuntimeException | Error e) {
            synchronized (unwritten) {
                unwritten.addAll(0, steps);
            }
            todo.looks().forEach(call -> outbox.putOff(call, now + AFTER_FAILURE, now));
            sends.forEach(call -> outbox.putOff(call, now + AFTER_FAILURE, now));
            throw e;
        }
        todo.looks().forEach(make);
        for (Call call : sends) {
            DeliveryFact fact =
                    said.getOrDefault(call.message().id(), Optional.empty()).orElse(null);
            if (fact instanceof DeliveryStarted) {
                make.accept(call);
            } else if (fact instanceof DeliveryHeldUp heldUp) {
                outbox.putOff(call, heldUp.next(), now);
            } else if (fact instanceof DeliveryRequested another) { // by another way
                outbox.calledOff(call, now);
                outbox.ask(another);
            } else {
                outbox.calledOff(call, now);
            }
        }
        return !came.isEmpty() || !steps.isEmpty() || !todo.isNothing();
    }

    /** Makes a call, on whatever thread; it was said before that it begins. */
    Answered make(Call call) {
        MessageId id = call.message().id();
        try {
            Party holder = Answers.holder(id.party(), answers::party);
            if (call.isLookUp()) {
                return new Answered(call, Optional.of(postman.look(holder, call)));
            }
            long now = Math.max(clockwork.now(), holder.asOf());
            return new Answered(
                    call,
                    decide.mayGo(holder, id, now, clockwork.yardsticks())
                            ? Optional.of(postman.deliver(holder, call))
                            : Optional.empty());
        } catch (RuntimeException e) { // none of a carrier's comes so far: nobody was asked yet
            LOG.warn("{} could not be made and will be tried again", call, e);
            return new Answered(call, Optional.of(notNow(call)));
        }
    }

    /** Certainly nothing was sent, and nothing is wrong with the account. */
    static Delivery notNow(Call call) {
        return call.isLookUp()
                ? Delivery.unknown("could not be looked up")
                : new Delivery.Throttled(Duration.ofMillis(AFTER_FAILURE), Delivery.Scope.MESSAGE);
    }

    /** Writes down what became of messages, and says of others that they begin; answers what was said last of each of these. */
    private Map<MessageId, Optional<DeliveryFact>> written(List<Step> steps, List<Call> sends, List<Call> again) {
        if (steps.isEmpty() && sends.isEmpty()) {
            return new TreeMap<>();
        }
        return committer.commit(clockwork::batch, batch -> {
            for (Step step : steps) {
                said(batch, step.message(), now -> Outcome.fact(now, step.message(), step.fate()));
            }
            Map<MessageId, Optional<DeliveryFact>> said = new TreeMap<>();
            for (Call call : sends) {
                MessageId id = call.message().id();
                if (again.contains(call)) {
                    boolean doubted = call.tried().unknown() > 0;
                    said(
                            batch,
                            id,
                            now -> new DeliveryHeldUp(
                                    now, id, doubted ? State.UNKNOWN : State.REQUESTED, now, "", "not-begun"));
                }
                said.put(id, begun(batch, id));
            }
            return said;
        });
    }

    private void said(Batch batch, MessageId id, Function<Long, DeliveryFact> fact) {
        PartyId holder = Answers.holder(id.party(), batch::party).id();
        long now = clockwork.caughtUp(holder, batch);
        batch.decided(holder, decide.delivery(batch.party(holder), fact.apply(now), now, batch.yardsticks()));
    }

    private Optional<DeliveryFact> begun(Batch batch, MessageId id) {
        PartyId holder = Answers.holder(id.party(), batch::party).id();
        long now = clockwork.caughtUp(holder, batch);
        Decision decision = decide.start(batch.party(holder), id, now, batch.yardsticks());
        batch.decided(holder, decision);
        return decision.facts().stream()
                .filter(DeliveryFact.class::isInstance)
                .map(DeliveryFact.class::cast)
                .filter(fact -> fact.message().equals(id))
                .findFirst();
    }
}
