package io.github.muchang.testkit;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A platform that lives in a test: remembers what it took, when and under which key, and gets into whatever trouble it is told to. Thread-safe.
 *
 * <pre>{@code
 * FakePlatform wecom = FakePlatform.named("wecom");
 * try (Muchang muchang = Muchang.builder(optics).carrier(wecom.carrier()).open()) {
 *     wecom.clock(muchang::now);
 *     wecom.stage(Situation.NEXT_REPLY_LOST);
 *     ...
 *     assertThat(wecom.received()).hasSize(1);
 * }
 * }</pre>
 */
public final class FakePlatform implements TriedPlatform {
    private static final Capabilities EVERYTHING = Capabilities.sending(BodyKind.TEXT, BodyKind.values())
            .pace(Pace.unlimited(64))
            .build();

    private final CarrierId id;
    private final Capabilities capabilities;
    private final Counting counting;
    private final List<Received> received = new ArrayList<>();
    private final List<Received> calls = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, Integer> newest = new TreeMap<>();
    private final Map<String, Delivery.Reason> refusing = new TreeMap<>();
    private Supplier<Instant> clock = () -> Instant.EPOCH;
    private Function<String, Situation> situations = key -> Situation.WELL;
    private Duration wait = Duration.ofMinutes(1);

    private FakePlatform(CarrierId id, Capabilities capabilities) {
        this.id = id;
        this.capabilities = capabilities;
        this.counting = new Counting(capabilities.pace());
    }

    /** A platform of this name that takes everything, at a time that stands still. */
    public static FakePlatform named(String carrier) {
        return new FakePlatform(CarrierId.of(carrier), EVERYTHING);
    }

    /** A new platform of this name that can do this: knows keys again for so long, lets messages wait for staff, keeps the pace. */
    public FakePlatform able(Capabilities what) {
        return new FakePlatform(id, what);
    }

    /** Reads the time here from now on. */
    public synchronized void clock(Supplier<Instant> now) {
        clock = now;
    }

    /** A new carrier for it; with receipts if its capabilities say so. */
    @Override
    public Carrier carrier() {
        return capabilities.receipts()
                ? new FakeCarrier.Asking(id, capabilities, this)
                : new FakeCarrier(id, capabilities, this);
    }

    @Override
    public synchronized List<Seen> seen() {
        return received.stream()
                .map(each -> new Seen(
                        each.message().to().handle(),
                        each.message().content().words().orElse("")))
                .toList();
    }

    @Override
    public synchronized void stage(Situation situation) {
        if (situation == Situation.STAFF_CONFIRMS || situation == Situation.STAFF_DECLINES) {
            for (int i = 0; i < taken.size(); i++) {
                act(i, situation == Situation.STAFF_CONFIRMS);
            }
        }
        situations = key -> situation;
    }

    /** From now on this says in which situation each call finds the platform, by the message's key; drawn from a seed it makes a bad day. */
    public synchronized void deciding(Function<String, Situation> ofKey) {
        situations = ofKey;
    }

    /** Asks to wait so long whenever somebody is too fast; a minute if nothing is said. */
    public synchronized void throttling(Duration retryAfter) {
        wait = retryAfter;
    }

    /** Refuses whatever is for this handle from now on. */
    public synchronized void refusing(String handle, Delivery.Reason reason) {
        refusing.put(handle, reason);
    }

    /** Refuses it no more. */
    public synchronized void allowing(String handle) {
        refusing.remove(handle);
    }

    /** A member of staff lets a message out that waits. */
    public synchronized void confirm(String key) {
        act(newest.getOrDefault(key, -1), true);
    }

    /** A member of staff throws a message away that waits. */
    public synchronized void decline(String key) {
        act(newest.getOrDefault(key, -1), false);
    }

    /** What people have received, and when, oldest first. */
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Every call that was to deliver something, whatever came of it. */
    public synchronized List<Received> calls() {
        return List.copyOf(calls);
    }

    /** How many calls came faster than the pace allows, in any rolling window of any account. Each was told to wait. */
    public synchronized int tooFast() {
        return counting.exceeded();
    }

    synchronized Delivery deliver(Outbound message) {
        Instant now = clock.get();
        calls.add(new Received(message, now));
        if (!counting.allows(message.account(), now)) {
            return Delivery.throttled(wait);
        }
        return switch (situations.apply(message.key())) {
            case DOWN -> Delivery.unknown("connection refused");
            case HANGING -> Delivery.unknown("no answer in time");
            case TALKING_NONSENSE -> Delivery.unknown("no answer that can be read");
            case TOO_FAST -> Delivery.throttled(wait);
            case BLOCKED -> Delivery.refused(Delivery.Reason.BLOCKED, "blocked");
            case NEXT_REPLY_LOST -> lost(message, now);
            case WELL, STAFF_CONFIRMS, STAFF_DECLINES -> take(message, now);
        };
    }

    synchronized Delivery look(Inquiry inquiry) {
        return switch (situations.apply(inquiry.key())) {
            case DOWN, HANGING, TALKING_NONSENSE -> Delivery.unknown("no answer");
            case TOO_FAST -> Delivery.throttled(wait);
            case WELL, BLOCKED, NEXT_REPLY_LOST, STAFF_CONFIRMS, STAFF_DECLINES -> {
                Integer number = newest.get(inquiry.key());
                yield number == null ? Delivery.refused(Delivery.Reason.NOT_RECEIVED, "never seen") : answer(number);
            }
        };
    }

    private Delivery lost(Outbound message, Instant now) {
        stage(Situation.WELL);
        take(message, now);
        return Delivery.unknown("connection reset");
    }

    private Delivery take(Outbound message, Instant now) {
        Delivery.Reason reason = refusing.get(message.to().handle());
        if (reason != null) {
            return Delivery.refused(reason, "refused");
        }
        Integer before = newest.get(message.key());
        if (before != null && isKnownAgain(taken.get(before), now)) {
            return answer(before);
        }
        newest.put(message.key(), taken.size());
        taken.add(new Taken(message, now, capabilities.confirmed() ? State.WAITING : State.OUT));
        if (!capabilities.confirmed()) {
            received.add(new Received(message, now));
        }
        return answer(taken.size() - 1);
    }

    private boolean isKnownAgain(Taken before, Instant now) {
        return capabilities
                .deduplicates()
                .filter(window -> now.isBefore(before.at.plus(window.toDuration())))
                .isPresent();
    }

    private void act(int number, boolean confirms) {
        if (number < 0 || taken.get(number).state != State.WAITING) {
            return;
        }
        Taken waiting = taken.get(number);
        taken.set(number, new Taken(waiting.message, waiting.at, confirms ? State.OUT : State.DECLINED));
        if (confirms) {
            received.add(new Received(waiting.message, clock.get()));
        }
    }

    private Delivery answer(int number) {
        return switch (taken.get(number).state) {
            case WAITING -> Delivery.pending("task-" + number);
            case OUT -> Delivery.accepted("receipt-" + number);
            case DECLINED -> Delivery.refused(Delivery.Reason.NOT_CONFIRMED, "declined");
        };
    }

    @Override
    public String toString() {
        return "FakePlatform[" + id + "]";
    }

    /**
     * A message and a moment.
     *
     * @param message which; prints neither receiver nor text
     * @param at when
     */
    public record Received(Outbound message, Instant at) {}

    private enum State {
        WAITING,
        OUT,
        DECLINED
    }

    private record Taken(Outbound message, Instant at, State state) {}
}
