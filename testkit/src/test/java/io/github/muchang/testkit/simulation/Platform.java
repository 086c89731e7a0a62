package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A platform that does with each call what the script says. All platforms of a world count their calls together. */
final class Platform implements Carrier, Receipts {
    private final Script.Line line;
    private final Switchboard board;
    private final Map<String, Item> items = new TreeMap<>();

    /** What the platforms of a world have in common: who is told of each call, and what goes wrong when. */
    interface Switchboard {
        /** The time, in milliseconds. */
        long now();

        /** What goes wrong with this call; {@code null} trouble for nothing. Told before anything is done. */
        List<Fault.OnCall> called(Outbound message);

        /** Whether, and how, this look-up goes wrong. */
        List<Fault.OnLook> looked();
    }

    /** A message that the platform took: when, and whether and when its sender's staff acts on it. */
    private record Item(long at, boolean waits, boolean confirms, long acts) {}

    Platform(Script.Line line, Switchboard board) {
        this.line = line;
        this.board = board;
    }

    Script.Line line() {
        return line;
    }

    /** Whether people have it, or may yet. */
    boolean has(String key) {
        Item item = items.get(key);
        return item != null && !(item.waits() && !item.confirms() && item.acts() <= board.now());
    }

    @Override
    public CarrierId id() {
        return CarrierId.of(line.name());
    }

    @Override
    public Capabilities capabilities() {
        Capabilities.Builder builder =
                Capabilities.sending(BodyKind.TEXT, BodyKind.values()).pace(line.pace());
        line.knows().ifPresent(window -> builder.deduplicatesFor(new Span(window)));
        if (line.receipts()) {
            builder.receipts();
        }
        return builder.build();
    }

    @Override
    public Delivery deliver(Outbound message) {
        List<Fault.OnCall> faults = board.called(message);
        if (faults.isEmpty()) {
            return take(message, false, false, 0);
        }
        Fault.OnCall fault = faults.get(0);
        return switch (fault.trouble()) {
            case THROTTLED -> Delivery.throttled(Duration.ofMillis(fault.length()));
            case REFUSED -> Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "scripted");
            case BLOCKED -> Delivery.refused(Delivery.Reason.BLOCKED, "scripted");
            case DISABLED -> Delivery.refused(Delivery.Reason.ACCOUNT_DISABLED, "scripted");
            case DOWN -> Delivery.unknown("scripted");
            case THROWN -> throw new IllegalStateException("scripted");
            case DIES_BEFORE -> throw new Death();
            case LOST -> {
                take(message, false, false, 0);
                yield Delivery.unknown("scripted");
            }
            case DIES_AFTER -> {
                take(message, false, false, 0);
                throw new Death();
            }
            case CONFIRMED_LATER -> take(message, true, true, board.now() + fault.length());
            case DECLINED_LATER -> take(message, true, false, board.now() + fault.length());
            case NEVER_CONFIRMED -> take(message, true, false, Long.MAX_VALUE);
        };
    }

    @Override
    public Delivery look(Inquiry inquiry) {
        List<Fault.OnLook> faults = board.looked();
        if (!faults.isEmpty()) {
            return faults.get(0).throttled() ? Delivery.throttled(Duration.ofMinutes(7)) : Delivery.unknown("scripted");
        }
        Item item = items.get(inquiry.key());
        return item == null
                ? Delivery.refused(Delivery.Reason.NOT_RECEIVED, "never seen")
                : answer(inquiry.key(), item);
    }

    private Delivery take(Outbound message, boolean waits, boolean confirms, long acts) {
        Item before = items.get(message.key());
        if (before != null
                && line.knows()
                        .filter(window -> board.now() < before.at() + window)
                        .isPresent()) {
            return answer(message.key(), before);
        }
        Item item = new Item(board.now(), waits, confirms, acts);
        items.put(message.key(), item);
        return answer(message.key(), item);
    }

    private Delivery answer(String key, Item item) {
        if (item.waits() && item.acts() > board.now()) {
            return Delivery.pending("waiting-" + key);
        }
        return item.waits() && !item.confirms()
                ? Delivery.refused(Delivery.Reason.NOT_CONFIRMED, "declined")
                : Delivery.accepted("receipt-" + key);
    }

    /** The platform's carrier, which can be asked what became of a message only if it says so. */
    Carrier carrier() {
        return line.receipts() ? this : new Deaf(this);
    }

    private record Deaf(Platform platform) implements Carrier {
        @Override
        public CarrierId id() {
            return platform.id();
        }

        @Override
        public Capabilities capabilities() {
            return platform.capabilities();
        }

        @Override
        public Delivery deliver(Outbound message) {
            return platform.deliver(message);
        }
    }
}
