package io.github.muchang.runtime.dispatch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The queue of messages that are to go to carriers: gives out what may go at a moment, within each account's pace and in order of priority,
 * and is told what came of it. One account's trouble holds up no other. Knows messages by their names only, and decides nothing but when.
 *
 * <p>Has neither threads nor a clock, and is not thread-safe: one thread calls it, or one at a time. The moment given never goes back; an
 * earlier one counts as the latest. Whatever {@link #next} gives out as {@link Task.Make} is answered once, by {@link #answered} or {@link
 * #calledOff}.
 */
public final class Dispatch {
    private static final Comparator<Lane> ORDER = Comparator.<Lane>comparingLong(lane -> lane.wakes)
            .thenComparingLong(lane -> lane.served)
            .thenComparing(lane -> lane.sender);

    private final ImmutableSortedMap<CarrierId, Capabilities> carriers;
    private final ImmutableSortedMap<Sender, Pace> paces;
    private final Patience patience;
    private final Map<Sender, Lane> lanes = new TreeMap<>();
    private final TreeSet<Lane> waking = new TreeSet<>(ORDER);
    private final Map<MessageId, Item> items = new TreeMap<>();
    private final TreeSet<Call> underWay = new TreeSet<>();
    private long latest;
    private long served;

    /**
     * An empty queue.
     *
     * @param carriers what each carrier can do
     * @param paces of accounts that have another pace than their carrier says
     * @param patience how long to try
     */
    public Dispatch(Map<CarrierId, Capabilities> carriers, Map<Sender, Pace> paces, Patience patience) {
        this.carriers = ImmutableSortedMap.copyOf(carriers);
        this.paces = ImmutableSortedMap.copyOf(paces);
        this.patience = patience;
    }

    /** Takes a message in that nothing was done for yet, or nothing that matters; see {@link #ask(Queued, Tried, long, long)}. */
    public void ask(Queued message, Tried tried, long moment) {
        ask(message, tried, moment, moment);
    }

    /**
     * Takes a message in; one that is in already stays as it is.
     *
     * @param tried {@link Tried#NOTHING}, or what was done before the process ended
     * @param from nothing is done for it before this moment, such as one that the platform named before the process ended
     * @throws IllegalArgumentException if there is no such carrier
     */
    public void ask(Queued message, Tried tried, long from, long moment) {
        long now = at(moment);
        Lane lane = lane(message.sender());
        if (items.containsKey(message.id())) {
            return;
        }
        Item item = new Item(message, tried);
        items.put(message.id(), item);
        Fate fate = lane.attempts.resumed(message, tried, Math.max(from, now), now);
        if (fate instanceof Fate.Ended ended) {
            lane.close(item, ended);
        } else {
            lane.put(item, fate, now);
        }
        touched(lane, now);
    }

    /** Whether a message is in: waiting for whatever, or under way. */
    public boolean holds(MessageId message) {
        return items.containsKey(message);
    }

    /** The next thing to be done at this moment; empty if there is none before {@link #nextMoment}. */
    public Optional<Task> next(long moment) {
        long now = at(moment);
        while (!waking.isEmpty() && waking.first().wakes <= now) {
            Lane lane = waking.first();
            waking.remove(lane); // before its place in the order changes
            Optional<Task> task = lane.next(now);
            lane.served = ++served;
            touched(lane, now);
            if (task.isPresent()) {
                task.ifPresent(this::noted);
                return task;
            }
        }
        return Optional.empty();
    }

    /**
     * When there is something to do, if nothing happens before: a call to be made, or one to be given up. {@link Long#MAX_VALUE} if
     * nothing.
     */
    public long nextMoment() {
        long first = waking.isEmpty() ? Long.MAX_VALUE : waking.first().wakes;
        return underWay.isEmpty()
                ? first
                : Math.min(first, underWay.first().begun() + patience.deadline().millis());
    }

    /** Calls that are under way for longer than the deadline; each is to be {@link #giveUp given up}. */
    public List<Call> overdue(long moment) {
        long now = at(moment);
        ImmutableList.Builder<Call> overdue = ImmutableList.builder();
        for (Call call : underWay) {
            if (call.begun() + patience.deadline().millis() > now) {
                break;
            }
            overdue.add(call);
        }
        return overdue.build();
    }

    /**
     * A call has come back. If it had been given up, an answer that settles the message is still taken.
     *
     * @return what becomes of the message; empty if the answer changes nothing
     */
    public Optional<Fate> answered(Call call, Delivery answer, long moment) {
        long now = at(moment);
        Lane lane = lane(call.message().sender());
        boolean late = call.isGivenUp();
        done(call);
        lane.returned(call, now);
        Optional<Fate> fate = late ? late(lane, call, answer, now) : inTime(lane, call, answer, now);
        touched(lane, now);
        return fate;
    }

    /**
     * A call has taken too long: its outcome counts as unknown. It keeps its place among the calls under way until it is {@link #answered},
     * so that a carrier which hangs occupies no more threads than its pace allows.
     */
    public Optional<Fate> giveUp(Call call, long moment) {
        long now = at(moment);
        if (!underWay.remove(call)) {
            return Optional.empty();
        }
        Lane lane = lane(call.message().sender());
        call.giveUp();
        Optional<Fate> fate = inTime(lane, call, Delivery.unknown("no answer within " + patience.deadline()), now);
        touched(lane, now);
        return fate;
    }

    /** A call is not made after all; the message is out. */
    public void calledOff(Call call, long moment) {
        long now = at(moment);
        Lane lane = lane(call.message().sender());
        done(call);
        lane.calledOff(call, now);
        Item item = items.get(call.message().id());
        if (item != null && call.equals(item.call)) {
            items.remove(call.message().id());
        }
        touched(lane, now);
    }

    /** A call is not made before a moment; what was done for the message so far stays as it was. */
    public void putOff(Call call, long until, long moment) {
        long now = at(moment);
        Item item = items.get(call.message().id());
        boolean awaited = item != null && call.equals(item.call);
        calledOff(call, now);
        if (item != null && awaited) {
            ask(item.message, item.tried, until, now);
        }
    }

    /** Takes a message out that is not to be sent any more; {@code false} if it is not in, or a call for it is under way. */
    public boolean withdraw(MessageId message) {
        Item item = items.get(message);
        if (item == null || item.call != null || item.wait == Item.Wait.REPORT) {
            return false;
        }
        settled(message);
        return true;
    }

    /** Takes a message out whose outcome is known otherwise; the answer to a call that is under way for it changes nothing. */
    public void settled(MessageId message) {
        Item item = items.remove(message);
        if (item != null) {
            Lane lane = lane(item.message.sender());
            lane.take(item);
            touched(lane, latest);
        }
    }

    /** Counts a call of an earlier life of the process, so that a restart does not loosen the pace. In order of time. */
    public void counted(Sender sender, long moment) {
        lane(sender).counted(at(moment));
    }

    /** Somebody has put right what was wrong with an account: it rests and waits no longer. */
    public void wake(Sender sender, long moment) {
        Lane lane = lane(sender);
        lane.wake();
        touched(lane, at(moment));
    }

    /** How each account stands. */
    public List<Standing> standings() {
        return lanes.values().stream().map(Lane::standing).collect(ImmutableList.toImmutableList());
    }

    private Optional<Fate> inTime(Lane lane, Call call, Delivery answer, long now) {
        lane.heard(call, answer, now);
        Item item = items.get(call.message().id());
        if (item == null || !call.equals(item.call)) {
            return Optional.empty();
        }
        item.call = null;
        Fate fate = call.isLookUp()
                ? lane.attempts.afterLook(item.message, item.tried, answer, now)
                : lane.attempts.afterSend(item.message, item.tried, answer, call.begun(), now);
        return Optional.of(become(lane, item, fate, now));
    }

    private Optional<Fate> late(Lane lane, Call call, Delivery answer, long now) {
        Item item = items.get(call.message().id());
        if (item == null || item.call != null || item.wait == Item.Wait.REPORT) {
            return Optional.empty();
        }
        return lane.attempts
                .afterLateAnswer(item.message, item.tried, answer, now)
                .map(fate -> become(lane, item, fate, now));
    }

    private Fate become(Lane lane, Item item, Fate fate, long now) {
        lane.put(item, fate, now);
        if (fate instanceof Fate.Ended) {
            items.remove(item.message.id());
        }
        return fate;
    }

    private void done(Call call) {
        call.done();
        underWay.remove(call);
    }

    private void noted(Task task) {
        if (task instanceof Task.Make make) {
            underWay.add(make.call());
        } else if (task instanceof Task.Close close) {
            items.remove(close.message().id());
        }
    }

    private Lane lane(Sender sender) {
        Lane lane = lanes.get(sender);
        if (lane == null) {
            Capabilities capabilities = carriers.get(sender.carrier());
            if (capabilities == null) {
                throw new IllegalArgumentException("there is no carrier '" + sender.carrier() + "'");
            }
            Pace pace = paces.getOrDefault(sender, capabilities.pace());
            lane = new Lane(sender, new Attempts(capabilities, patience), pace);
            lanes.put(sender, lane);
        }
        return lane;
    }

    private void touched(Lane lane, long now) {
        waking.remove(lane);
        lane.wakes = lane.wakesAt(now);
        if (lane.wakes != Long.MAX_VALUE) {
            waking.add(lane);
        }
    }

    private long at(long moment) {
        latest = Math.max(latest, moment);
        return latest;
    }
}
