package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Ways to carriers with faults. */
final class CarrierBugs {
    private CarrierBugs() {}

    /** How a message is given to a carrier. */
    interface Giving extends BiFunction<Carrier, Outbound, Delivery> {}

    /** Gives messages so; anew in each life of the process. */
    static Bug giving(Supplier<Giving> how) {
        return new Bug() {
            @Override
            public Carrier carrier(Carrier carrier) {
                return new Bent(carrier, how.get(), UnaryOperator.identity(), receipts -> receipts::look);
            }
        };
    }

    /** Says that it can do so. */
    static Bug able(UnaryOperator<Capabilities> what) {
        return new Bug() {
            @Override
            public Carrier carrier(Carrier carrier) {
                return new Bent(carrier, Carrier::deliver, what, receipts -> receipts::look);
            }
        };
    }

    /** Answers so when it is asked what became of a message. */
    static Bug looking(UnaryOperator<Delivery> answer) {
        return new Bug() {
            @Override
            public Carrier carrier(Carrier carrier) {
                return new Bent(
                        carrier,
                        Carrier::deliver,
                        UnaryOperator.identity(),
                        receipts -> inquiry -> answer.apply(receipts.look(inquiry)));
            }
        };
    }

    static Delivery twice(Carrier carrier, Outbound message) {
        carrier.deliver(message);
        return carrier.deliver(message);
    }

    static Delivery accepting(Carrier carrier, Outbound message) {
        Delivery answer = carrier.deliver(message);
        return answer instanceof Delivery.Refused ? Delivery.accepted("never-mind") : answer;
    }

    /** To whoever was written to before. */
    static Giving astray() {
        List<Address> former = new ArrayList<>();
        return (carrier, message) -> {
            former.add(message.to());
            Address to = former.get(Math.max(0, former.size() - 2));
            return carrier.deliver(
                    Outbound.of(message.key(), to, message.content(), message.purpose(), message.expires()));
        };
    }

    /** Under the key of the first. */
    static Giving underOneKey() {
        List<String> keys = new ArrayList<>();
        return (carrier, message) -> {
            keys.add(message.key());
            return carrier.deliver(
                    Outbound.of(keys.get(0), message.to(), message.content(), message.purpose(), message.expires()));
        };
    }

    /** When the next comes. */
    static Giving late() {
        Deque<Outbound> waiting = new ArrayDeque<>();
        return (carrier, message) -> {
            waiting.add(message);
            if (waiting.size() > 1) {
                carrier.deliver(waiting.remove());
            }
            return Delivery.accepted("soon");
        };
    }

    /** Of so many one is never given to anybody. */
    static Giving swallowing(int one) {
        List<Outbound> all = new ArrayList<>();
        return (carrier, message) -> {
            all.add(message);
            return all.size() % one == 0 ? Delivery.accepted("surely") : carrier.deliver(message);
        };
    }

    static Delivery doubtIsRefusal(Carrier carrier, Outbound message) {
        Delivery answer = carrier.deliver(message);
        return answer instanceof Delivery.Unknown ? Delivery.refused(Delivery.Reason.OTHER, "no answer") : answer;
    }

    static Capabilities knowingKeys(Capabilities what) {
        return new Capabilities(
                what.kinds(),
                what.abilities(),
                Optional.of(Span.days(2)),
                what.windows(),
                what.confirmed(),
                what.receipts(),
                what.pace());
    }

    static Delivery neverSeen(Delivery answer) {
        return answer instanceof Delivery.Accepted
                ? Delivery.refused(Delivery.Reason.NOT_RECEIVED, "never seen")
                : answer;
    }

    private record Bent(
            Carrier carrier,
            Giving giving,
            UnaryOperator<Capabilities> what,
            Function<Receipts, Function<Inquiry, Delivery>> looking)
            implements Carrier, Receipts {
        @Override
        public CarrierId id() {
            return carrier.id();
        }

        @Override
        public Capabilities capabilities() {
            return what.apply(carrier.capabilities());
        }

        @Override
        public Delivery deliver(Outbound message) {
            return giving.apply(carrier, message);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return carrier instanceof Receipts receipts
                    ? looking.apply(receipts).apply(inquiry)
                    : Delivery.unknown("nobody knows");
        }
    }
}
