package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Glance;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.party.Reach;
import io.github.muchang.runtime.dispatch.Call;
import io.github.muchang.runtime.dispatch.Dispatch;
import io.github.muchang.runtime.dispatch.Fate;
import io.github.muchang.runtime.dispatch.Queued;
import io.github.muchang.runtime.dispatch.Sender;
import io.github.muchang.runtime.dispatch.Task;
import io.github.muchang.runtime.dispatch.Tried;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives messages to carriers, and writes down what came of it. That a carrier is about to be given a message is durable before it is, so
 * that after a crash nothing is sent twice by mistake. Thread-safe.
 */
final class Deliveries implements Fold, Courier {
    private static final int AT_ONCE = 256;

    private final Map<CarrierId, Carrier> carriers;
    private final Postman postman;
    private final Decide decide;
    private final Committer committer;
    private final Clockwork clockwork;
    private final Dispatch dispatch; // guarded by itself

    Deliveries(MuchangBuilder settings, Decide decide, Committer committer, Clockwork clockwork) {
        this.carriers = ImmutableSortedMap.copyOf(settings.outlets.carriers);
        this.postman = new Postman(settings);
        this.decide = decide;
        this.committer = committer;
        this.clockwork = clockwork;
        this.dispatch = postman.dispatch();
    }

    /** What becomes of one message. */
    private record Step(MessageId message, Fate fate) {}

    @Override
    public void take(Recorded recorded) {
        if (recorded.fact() instanceof DeliveryRequested asked) {
            ask(
                    postman.queued(
                            asked.message(),
                            new Sender(asked.carrier(), asked.account()),
                            asked.priority(),
                            asked.wanted(),
                            asked.expires()),
                    Tried.NOTHING,
                    asked.at());
        } else if (recorded.fact() instanceof DeliveryFact fact
                && !(fact instanceof DeliveryStarted || fact instanceof DeliveryHeldUp)) {
            synchronized (dispatch) {
                dispatch.settled(fact.message());
            }
        }
    }

    /** Takes up everything that was on its way when the process ended. */
    void resume(Store store, Sweep sweep, long now) {
        sweep.everybody((from, to) -> unsettled(store, from, to), ignored -> {})
                .forEach(parties -> parties.forEach(party -> resume(party, now)));
    }

    private static List<Party> unsettled(Store store, int from, int to) {
        ImmutableList.Builder<Party> found = ImmutableList.builder();
        Glance glance = new Glance(Needs.of(Needs.Section.OUTGOING));
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            byte[] state = store.load(id).map(Stored::state).orElse(null);
            if (state != null && !glance.at(id, state, Moments.FIRST).outgoing().isEmpty()) {
                found.add(PartyCodec.decode(id, state));
            }
        }
        return found.build();
    }

    private void resume(Party party, long now) {
        for (Outgoing message : party.outgoing()) {
            Optional<Reach> reach = party.reaches().stream()
                    .filter(each -> each.slot().equals(message.slot()))
                    .findFirst();
            if (message.state() != State.WAITING && reach.isPresent()) {
                ask(
                        postman.queued(
                                message.id(),
                                new Sender(message.carrier(), reach.get().account()),
                                message.priority(),
                                message.wanted(),
                                message.expires()),
                        tried(message),
                        now);
            }
        }
    }

    @Override
    public boolean sends() {
        return !carriers.isEmpty();
    }

    /** On the caller's thread. */
    @Override
    public void work(long now) {
        for (List<Task> tasks = next(now); !tasks.isEmpty(); tasks = next(now)) {
            List<Step> steps = new ArrayList<>();
            List<Call> sends = new ArrayList<>();
            for (Task task : tasks) {
                if (task instanceof Task.Close close) {
                    steps.add(new Step(close.message().id(), close.fate()));
                } else if (task instanceof Task.Make make && make.call().isLookUp()) {
                    answered(make.call(), look(make.call()), now).ifPresent(steps::add);
                } else if (task instanceof Task.Make make) {
                    sends.add(make.call());
                }
            }
            for (Call call : claimed(sends, now)) {
                answered(call, deliver(call), now).ifPresent(steps::add);
            }
            write(steps);
        }
    }

    @Override
    public long nextMoment() {
        synchronized (dispatch) {
            return dispatch.nextMoment();
        }
    }

    private void ask(Queued message, Tried tried, long now) {
        if (carriers.containsKey(message.sender().carrier())) { // of another kind nobody here knows how to send
            synchronized (dispatch) {
                dispatch.ask(message, tried, now);
            }
        }
    }

    private List<Task> next(long now) {
        List<Task> tasks = new ArrayList<>();
        synchronized (dispatch) {
            Optional<Task> task = dispatch.next(now);
            while (task.isPresent()) {
                tasks.add(task.get());
                task = tasks.size() < AT_ONCE ? dispatch.next(now) : Optional.empty();
            }
        }
        return tasks;
    }

    /** Says of each that it begins, in one commit; answers those that may. */
    private List<Call> claimed(List<Call> calls, long now) {
        if (calls.isEmpty()) {
            return calls;
        }
        List<Call> begun = committer.commit(clockwork::batch, batch -> {
            ImmutableList.Builder<Call> go = ImmutableList.builder();
            for (Call call : calls) {
                MessageId id = call.message().id();
                PartyId party = holder(id.party(), batch);
                long moment = clockwork.now(party, batch);
                batch.catchUp(party, moment);
                Decision decision = decide.start(batch.party(party), id, moment, batch.yardsticks());
                batch.decided(party, decision);
                boolean starts = decision.facts().stream()
                        .anyMatch(fact -> fact instanceof DeliveryStarted started
                                && started.message().equals(id));
                if (starts) {
                    go.add(call);
                }
            }
            return go.build();
        });
        synchronized (dispatch) {
            calls.stream().filter(call -> !begun.contains(call)).forEach(call -> dispatch.calledOff(call, now));
        }
        return begun;
    }

    private Delivery deliver(Call call) {
        MessageId id = call.message().id();
        PartyId party = holder(id.party(), clockwork.batch());
        return postman.deliver(party, id, call.message());
    }

    private Delivery look(Call call) {
        MessageId id = call.message().id();
        PartyId party = holder(id.party(), clockwork.batch());
        return postman.look(party, id, call);
    }

    private Optional<Step> answered(Call call, Delivery answer, long now) {
        synchronized (dispatch) {
            return dispatch.answered(call, answer, now)
                    .map(fate -> new Step(call.message().id(), fate));
        }
    }

    private void write(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        committer.commit(clockwork::batch, batch -> {
            for (Step step : steps) {
                PartyId party = holder(step.message().party(), batch);
                long moment = clockwork.now(party, batch);
                batch.catchUp(party, moment);
                DeliveryFact fact = Outcome.fact(moment, step.message(), step.fate());
                batch.decided(party, decide.delivery(batch.party(party), fact, moment, batch.yardsticks()));
            }
            return steps.size();
        });
    }

    /** Who has a party's messages now. */
    private static PartyId holder(PartyId party, Batch batch) {
        PartyId holder = party;
        while (batch.party(holder).absorbedInto().isPresent()) {
            holder = batch.party(holder).absorbedInto().get();
        }
        return holder;
    }

    private static Tried tried(Outgoing message) {
        return switch (message.state()) {
            case WAITING, REQUESTED -> Tried.NOTHING;
            case STARTED, UNKNOWN -> Tried.interrupted(message.wanted());
            case PENDING -> Tried.pending(message.handle());
        };
    }
}
