package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Pace;
import io.github.muchang.time.Moments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The messages of one account, its pace and its health. Not thread-safe. */
final class Lane {
    final Sender sender;
    final Attempts attempts;
    private final Limiter sends;
    private final Limiter looks;
    private Circuit circuit = Circuit.CLOSED;
    private final TreeSet<Item> toSend = new TreeSet<>(Item.BY_RANK);
    private final TreeSet<Item> toLookUp = new TreeSet<>(Item.BY_MOMENT);
    private final TreeSet<Item> later = new TreeSet<>(Item.BY_MOMENT);
    private final TreeSet<Item> lapsing = new TreeSet<>(Item.BY_LAST_MOMENT);
    private final Deque<Task.Close> closed = new ArrayDeque<>();

    private long calls;

    /** When it has something to do, as found when it was last touched. */
    long wakes = Long.MAX_VALUE;

    /** Of lanes that wake together the one that was served longest ago is next. */
    long served;

    Lane(Sender sender, Attempts attempts, Pace pace) {
        this.sender = sender;
        this.attempts = attempts;
        this.sends = new Limiter(pace);
        this.looks = new Limiter(pace);
    }

    /** Gives an item the place that its fate assigns. */
    void put(Item item, Fate fate, long now) {
        take(item);
        item.tried = fate.tried();
        if (fate instanceof Fate.Again again) {
            item.wait = Item.Wait.SEND;
            item.at = again.at();
            item.last = attempts.lastMoment(item.message, item.tried);
            lapsing.add(item);
            (item.at <= now ? toSend : later).add(item);
        } else if (fate instanceof Fate.LookUp lookUp) {
            item.wait = Item.Wait.LOOK_UP;
            item.at = lookUp.at();
            (item.at <= now ? toLookUp : later).add(item);
        } else if (fate instanceof Fate.Awaited awaited) {
            item.wait = Item.Wait.SIGNAL;
            item.at = awaited.until();
            later.add(item);
        }
    }

    /** Takes an item out. */
    void take(Item item) {
        toSend.remove(item);
        toLookUp.remove(item);
        later.remove(item);
        lapsing.remove(item);
        if (item.wait == Item.Wait.REPORT) {
            closed.removeIf(close -> close.message().equals(item.message));
        }
        item.wait = Item.Wait.NOTHING;
        item.last = Moments.NEVER;
    }

    /** Reports an outcome that no call brought. */
    void close(Item item, Fate.Ended fate) {
        take(item);
        item.wait = Item.Wait.REPORT;
        closed.add(new Task.Close(item.message, fate));
    }

    /** When there is something to do; {@link Long#MAX_VALUE} if not before something happens. */
    long wakesAt(long now) {
        if (!closed.isEmpty()) {
            return now;
        }
        long first = Long.MAX_VALUE;
        if (!lapsing.isEmpty()) {
            first = lapsing.first().last;
        }
        if (!later.isEmpty()) {
            first = Math.min(first, later.first().at);
        }
        if (!toSend.isEmpty()) {
            first = Math.min(first, opensAt(sends, now));
        }
        if (!toLookUp.isEmpty()) {
            first = Math.min(first, opensAt(looks, now));
        }
        return Math.max(first, now);
    }

    /** What is to be done now, if anything. */
    Optional<Task> next(long now) {
        while (!lapsing.isEmpty() && lapsing.first().last <= now) {
            lapse(lapsing.first(), now);
        }
        while (!later.isEmpty() && later.first().at <= now) {
            ripen(later.first());
        }
        if (!closed.isEmpty()) {
            return Optional.of(closed.remove());
        }
        if (circuit.state() == Circuit.State.CLOSED) {
            return begin(toSend, sends, now).or(() -> begin(toLookUp, looks, now));
        }
        return begin(toLookUp, looks, now) // which leaves nobody in doubt if it fails
                .or(() -> begin(toSend, sends, now));
    }

    /** What an answer says of the account. */
    void heard(Call call, Delivery answer, long now) {
        boolean unknown = answer instanceof Delivery.Unknown;
        if (unknown && call.isLookUp() && circuit.state() != Circuit.State.HALF_OPEN) {
            return; // that a platform cannot say is no sign of illness
        }
        if (answer instanceof Delivery.Throttled throttled && throttled.scope() == Delivery.Scope.ACCOUNT) {
            limiter(call).hold(now + Attempts.toWait(throttled));
        }
        boolean unwanted = !call.isLookUp()
                && answer instanceof Delivery.Refused refused
                && refused.reason().finalFor() == Delivery.Scope.ACCOUNT;
        happened(unknown ? Circuit.Event.FAILED : unwanted ? Circuit.Event.UNWANTED : Circuit.Event.ANSWERED, now);
    }

    /** A call no longer occupies a place, and counts. */
    void returned(Call call, long now) {
        limiter(call).end();
        limiter(call).count(now);
    }

    /** A call was not made after all. */
    void calledOff(Call call, long now) {
        limiter(call).end();
        happened(Circuit.Event.CALLED_OFF, now);
    }

    /** A call was made before the process began. */
    void counted(long at) {
        sends.count(at);
    }

    /** Whatever was wrong with the account has been put right. */
    void wake() {
        circuit = Circuit.CLOSED;
        sends.release();
        looks.release();
    }

    Standing standing() {
        return new Standing(
                sender,
                toSend.size(),
                later.size() + toLookUp.size(),
                sends.underWay() + looks.underWay(),
                circuit.state() != Circuit.State.CLOSED,
                Math.max(circuit.until(), sends.heldUntil()));
    }

    private void lapse(Item item, long now) {
        Fate fate = attempts.lapsed(item.message, item.tried, now);
        if (fate instanceof Fate.Ended ended) {
            close(item, ended);
        } else {
            put(item, fate, now);
        }
    }

    private void ripen(Item item) {
        later.remove(item);
        if (item.wait == Item.Wait.SEND) {
            toSend.add(item);
        } else if (item.wait == Item.Wait.LOOK_UP) {
            toLookUp.add(item);
        } else {
            close(item, new Fate.Ended(item.tried, Delivery.unknown("pending, and nobody said what became of it")));
        }
    }

    private Optional<Task> begin(NavigableSet<Item> queue, Limiter limiter, long now) {
        if (queue.isEmpty() || opensAt(limiter, now) > now) {
            return Optional.empty();
        }
        Item item = queue.first();
        Call call = new Call(++calls, item.message, item.tried, item.wait == Item.Wait.LOOK_UP, now);
        take(item);
        item.call = call;
        limiter.begin();
        happened(Circuit.Event.BEGUN, now);
        return Optional.of(new Task.Make(call));
    }

    private long opensAt(Limiter limiter, long now) {
        return Math.max(limiter.opensAt(now), circuit.opensAt(now));
    }

    private Limiter limiter(Call call) {
        return call.isLookUp() ? looks : sends;
    }

    private void happened(Circuit.Event event, long now) {
        circuit = circuit.after(event, sender.toString(), now, attempts.patience());
    }
}
