package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Delivery;
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
import io.github.muchang.runtime.Deliveries.Step;
import io.github.muchang.runtime.Deliveries.Todo;
import io.github.muchang.runtime.dispatch.Call;
import io.github.muchang.runtime.dispatch.Dispatch;
import io.github.muchang.runtime.dispatch.Fate;
import io.github.muchang.runtime.dispatch.Queued;
import io.github.muchang.runtime.dispatch.Sender;
import io.github.muchang.runtime.dispatch.Task;
import io.github.muchang.runtime.dispatch.Tried;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages that are to go to carriers: told by the journal what is wanted, asked what may be done now. Thread-safe. */
final class Outbox implements Fold {
    private static final int AT_ONCE = 256;
    private static final int READ_AT_ONCE = 1000;

    private final Stores stores;
    private final Postman postman;
    private final Dispatch dispatch; // guarded by itself, as are those below
    private final Map<MessageId, DeliveryRequested> held = new LinkedHashMap<>();
    private long holdUntil = Long.MIN_VALUE;
    private boolean shut;

    Outbox(Stores stores, Postman postman, Dispatch dispatch) {
        this.stores = stores;
        this.postman = postman;
        this.dispatch = dispatch;
    }

    @Override
    public void take(Recorded recorded) {
        if (!(recorded.fact() instanceof DeliveryFact fact)
                || fact instanceof DeliveryStarted
                || fact instanceof DeliveryHeldUp) {
            return;
        }
        synchronized (dispatch) {
            if (fact instanceof DeliveryRequested asked && asked.at() <= holdUntil) {
                held.put(asked.message(), asked);
            } else if (fact instanceof DeliveryRequested asked) {
                ask(asked);
            } else {
                held.remove(fact.message());
                dispatch.settled(fact.message());
            }
        }
    }

    /** Begins none that was decided for a moment up to this one, until {@link #letGo}: of what falls due together the first goes first. */
    void holdBack(long moment) {
        synchronized (dispatch) {
            holdUntil = moment;
        }
    }

    void letGo() {
        synchronized (dispatch) {
            holdUntil = Long.MIN_VALUE;
            held.values().forEach(this::ask);
            held.clear();
        }
    }

    /** Gives out nothing more. */
    void shut() {
        synchronized (dispatch) {
            shut = true;
        }
    }

    /** What is to be done at a moment, when such answers have come. */
    Todo todo(List<Answered> came, long now) {
        List<Step> steps = new ArrayList<>();
        List<Call> sends = new ArrayList<>();
        List<Call> looks = new ArrayList<>();
        synchronized (dispatch) {
            for (Answered each : came) {
                each.answer()
                        .flatMap(answer -> dispatch.answered(each.call(), answer, now))
                        .ifPresent(fate -> steps.add(step(each.call(), fate)));
            }
            for (Call call : dispatch.overdue(now)) {
                dispatch.giveUp(call, now).ifPresent(fate -> steps.add(step(call, fate)));
            }
            Optional<Task> task = shut ? Optional.empty() : dispatch.next(now);
            for (int n = 1; task.isPresent(); n++) {
                if (task.get() instanceof Task.Close close) {
                    steps.add(new Step(close.message().id(), close.fate()));
                } else if (task.get() instanceof Task.Make make) {
                    (make.call().isLookUp() ? looks : sends).add(make.call());
                }
                task = n < AT_ONCE ? dispatch.next(now) : Optional.empty();
            }
        }
        return new Todo(steps, sends, looks);
    }

    void putOff(Call call, long until, long now) {
        synchronized (dispatch) {
            dispatch.putOff(call, until, now);
        }
    }

    void calledOff(Call call, long now) {
        synchronized (dispatch) {
            dispatch.calledOff(call, now);
        }
    }

    /** When there is something to do next. */
    long nextMoment() {
        synchronized (dispatch) {
            return dispatch.nextMoment();
        }
    }

    /** Takes up everything that was on its way when the process ended; answers those that nobody can take up. */
    List<Step> resume(Sweep sweep, long now) {
        recount(now);
        List<Step> lost = new ArrayList<>();
        sweep.everybody(this::unsettled, ignored -> {})
                .forEach(parties -> parties.forEach(party -> resume(party, now, lost)));
        return lost;
    }

    private List<Party> unsettled(int from, int to) {
        ImmutableList.Builder<Party> found = ImmutableList.builder();
        Glance glance = new Glance(Needs.of(Needs.Section.OUTGOING));
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            byte[] state = stores.store().load(id).map(Stored::state).orElse(null);
            if (state != null && !glance.at(id, state, Moments.FIRST).outgoing().isEmpty()) {
                found.add(PartyCodec.decode(id, state));
            }
        }
        return found.build();
    }

    private void resume(Party party, long now, List<Step> lost) {
        for (Outgoing message : party.outgoing()) {
            if (message.state() != State.WAITING && postman.carries(message.carrier())) {
                Optional<Reach> reach = party.reaches().stream()
                        .filter(each -> each.slot().equals(message.slot()))
                        .findFirst();
                if (reach.isPresent()) {
                    resume(message, reach.get(), now);
                } else {
                    lost.add(new Step(
                            message.id(),
                            new Fate.Ended(Tried.NOTHING, Delivery.unknown("nobody is left to ask after it"))));
                }
            }
        }
    }

    private void resume(Outgoing message, Reach reach, long now) {
        Queued queued = postman.queued(
                message.id(),
                new Sender(message.carrier(), reach.account()),
                message.priority(),
                message.wanted(),
                message.expires());
        boolean named = message.attempts() > 0 && message.state() != State.STARTED;
        synchronized (dispatch) {
            dispatch.ask(queued, tried(message), named ? message.next() : now, now);
        }
    }

    private static Tried tried(Outgoing message) {
        return switch (message.state()) {
            case WAITING, REQUESTED -> Tried.NOTHING;
            case STARTED, UNKNOWN -> Tried.interrupted(message.doubted());
            case PENDING -> Tried.pending(message.handle());
        };
    }

    /** Counts the calls of an earlier life of the process that its accounts' paces still feel. */
    private void recount(long now) {
        long since = now - postman.longestRate();
        if (since >= now) {
            return;
        }
        List<DeliveryStarted> calls = new ArrayList<>();
        long from = stores.journal().size();
        boolean reached = false;
        while (from > 0 && !reached) {
            long start = Math.max(0, from - READ_AT_ONCE);
            List<Recorded> facts = stores.journal().read(start, (int) (from - start));
            for (Recorded recorded : facts) {
                if (recorded.fact() instanceof DeliveryStarted started && started.at() > since) {
                    calls.add(started);
                }
            }
            reached = facts.isEmpty()
                    || facts.stream().allMatch(each -> each.fact().at() <= since);
            from = start;
        }
        synchronized (dispatch) {
            calls.stream()
                    .filter(call -> postman.carries(call.carrier()))
                    .sorted((a, b) -> Long.compare(a.at(), b.at()))
                    .forEach(call -> dispatch.counted(new Sender(call.carrier(), call.account()), call.at()));
        }
    }

    /** Takes a message in that is wanted by a way. */
    void ask(DeliveryRequested asked) {
        if (postman.carries(asked.carrier())) { // of another kind nobody here knows how to send
            Queued queued = postman.queued(
                    asked.message(),
                    new Sender(asked.carrier(), asked.account()),
                    asked.priority(),
                    asked.wanted(),
                    asked.expires());
            synchronized (dispatch) {
                dispatch.ask(queued, Tried.NOTHING, asked.at());
            }
        }
    }

    private static Step step(Call call, Fate fate) {
        return new Step(call.message().id(), fate);
    }
}
