package io.github.muchang.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Patience;
import io.github.muchang.identity.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Plays a queue against a platform in virtual time, and notes what the platform sees and what becomes of each message. */
final class Rehearsal {
    static final long NEVER = Long.MAX_VALUE;

    /**
     * What the platform does with one call.
     *
     * @param lasts how long it takes, in milliseconds; {@link #NEVER} if it hangs for ever
     * @param arrives after how long the message is there; {@link #NEVER} if it never is
     * @param answer what it says
     */
    record Reply(long lasts, long arrives, Delivery answer) {}

    interface Platform {
        /** What becomes of a call that begins now; the count tells how often this message was called for before. */
        Reply reply(Call call, int count, long now);
    }

    record Arrival(MessageId message, Sender sender, long at) {}

    private record Event(long at, long order, Runnable what) {}

    private static final Comparator<Event> ORDER =
            Comparator.comparingLong(Event::at).thenComparingLong(Event::order);

    final Dispatch dispatch;
    final List<Arrival> arrivals = new ArrayList<>();
    final Map<MessageId, Delivery> outcomes = new TreeMap<>();
    final List<String> log = new ArrayList<>();
    final Map<Sender, Integer> mostUnderWay = new TreeMap<>();
    private final Map<Sender, Integer> underWay = new TreeMap<>();
    private final Map<MessageId, Integer> calls = new TreeMap<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(ORDER);
    private final Platform platform;
    private long order;
    private long now;

    Rehearsal(Capabilities capabilities, Patience patience, Platform platform) {
        this.dispatch = new Dispatch(Map.of(Samples.SALES.carrier(), capabilities), Map.of(), patience);
        this.platform = platform;
    }

    void ask(Queued message, long at) {
        at(at, () -> dispatch.ask(message, Tried.NOTHING, now));
    }

    void at(long moment, Runnable what) {
        events.add(new Event(moment, order++, what));
    }

    long now() {
        return now;
    }

    void runUntil(long end) {
        for (long next = nextMoment(); next < end; next = nextMoment()) {
            now = Math.max(now, next);
            while (!events.isEmpty() && events.peek().at <= now) {
                events.remove().what.run();
            }
            dispatch.overdue(now).forEach(call -> noted(call.message(), dispatch.giveUp(call, now)));
            for (Optional<Task> task = dispatch.next(now); task.isPresent(); task = dispatch.next(now)) {
                task.ifPresent(this::doing);
            }
            assertThat(dispatch.nextMoment())
                    .as("whatever is due was given out at %s", now)
                    .isGreaterThan(now);
        }
    }

    private long nextMoment() {
        return events.isEmpty() ? dispatch.nextMoment() : Math.min(dispatch.nextMoment(), events.peek().at);
    }

    private void doing(Task task) {
        if (task instanceof Task.Close close) {
            noted(close.message(), Optional.of(close.fate()));
        } else if (task instanceof Task.Make make) {
            make(make.call());
        }
    }

    private void make(Call call) {
        Queued message = call.message();
        int count = calls.merge(message.id(), 1, Integer::sum) - 1;
        Reply reply = platform.reply(call, count, now);
        log.add(now + " " + call);
        if (!call.isLookUp()) {
            int busy = underWay.merge(message.sender(), 1, Integer::sum);
            mostUnderWay.merge(message.sender(), busy, Math::max);
            if (reply.arrives != NEVER) {
                arrivals.add(new Arrival(message.id(), message.sender(), now + reply.arrives));
            }
        }
        if (reply.lasts != NEVER) {
            at(now + reply.lasts, () -> back(call, reply.answer));
        }
    }

    private void back(Call call, Delivery answer) {
        if (!call.isLookUp()) {
            underWay.merge(call.message().sender(), -1, Integer::sum);
        }
        noted(call.message(), dispatch.answered(call, answer, now));
    }

    private void noted(Queued message, Optional<Fate> fate) {
        if (fate.isPresent() && fate.get() instanceof Fate.Ended ended) {
            assertThat(outcomes.put(message.id(), ended.outcome()))
                    .as("a former outcome of %s", message.id())
                    .isNull();
            assertThat(dispatch.holds(message.id())).isFalse();
        }
    }
}
