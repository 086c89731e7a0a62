package io.github.muchang.testkit;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Message;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carriers that lie, each about one thing, by the clause that finds them out. Each is made of an honest one. */
final class CarrierLiars {
    static final Capabilities PLAIN = texts().build();
    static final Capabilities KNOWING = texts().deduplicatesFor(Span.hours(1)).build();
    static final Capabilities ASKED = texts().receipts().build();
    static final Capabilities CONFIRMED = texts().confirmed().receipts().build();

    private CarrierLiars() {}

    /** What the platform can do, and how the carrier twists it. */
    record Liar(Capabilities platform, UnaryOperator<Carrier> twist) {}

    static final Liar HONEST = new Liar(PLAIN, UnaryOperator.identity());

    static Map<String, Liar> deliveries() {
        Map<String, Liar> liars = new TreeMap<>();
        liars.put("a_carrier_says_what_it_is", new Liar(PLAIN, BoastsReceipts::new));
        liars.put("a_message_arrives_as_it_was_rendered", new Liar(PLAIN, Escapes::new));
        liars.put("one_key_is_one_message_if_that_is_promised", new Liar(PLAIN, BoastsDedupe::new));
        liars.put("a_carrier_keeps_nothing_in_mind", new Liar(PLAIN, RemembersKeys::new));
        liars.put("a_lost_reply_is_unknown", saying(PLAIN, "reset", Delivery.refused(Delivery.Reason.OTHER, "reset")));
        liars.put("nothing_is_repeated_unasked", new Liar(PLAIN, Repeats::new));
        liars.put(
                "a_platform_that_is_down_is_no_refusal",
                saying(PLAIN, "refused", Delivery.refused(Delivery.Reason.OTHER, "down")));
        liars.put("trouble_passes_with_its_cause", new Liar(PLAIN, GivesUp::new));
        liars.put("a_platform_that_hangs_is_unknown_in_time", new Liar(PLAIN, WaitsForEver::new));
        liars.put("too_fast_is_throttled", new Liar(PLAIN, CallsThrottlingUnknown::new));
        liars.put("a_refusal_has_its_reason", new Liar(PLAIN, HasNoReason::new));
        liars.put("nonsense_is_unknown", saying(PLAIN, "can be read", Delivery.accepted("200")));
        liars.put("what_was_not_declared_is_not_sent", new Liar(PLAIN, SendsInItsPlace::new));
        liars.put("nobody_is_named_in_logs_or_answers", new Liar(PLAIN, Talks::new));
        liars.put("messages_of_several_threads_are_kept_apart", new Liar(PLAIN, HasOneDesk::new));
        return liars;
    }

    static Map<String, Liar> receipts() {
        Map<String, Liar> liars = new TreeMap<>();
        liars.put("what_was_received_is_found", looking(ASKED, CarrierLiars::findsNothing));
        liars.put("what_arrived_is_never_called_refused", looking(CONFIRMED, CarrierLiars::deniesWhatHasNoHandle));
        liars.put("looking_changes_nothing", new Liar(CONFIRMED, SendsWhenAsked::new));
        liars.put("a_new_carrier_finds_what_an_old_one_sent", new Liar(ASKED, KnowsItsOwn::new));
        liars.put("trouble_is_no_verdict", looking(ASKED, CarrierLiars::takesTroubleForSuccess));
        liars.put("what_waits_is_pending", looking(CONFIRMED, CarrierLiars::takesWaitingForSuccess));
        liars.put("what_staff_declined_is_refused", looking(CONFIRMED, CarrierLiars::hasNoReason));
        return liars;
    }

    /** As fast as the contract likes, since the time of its platform stands still. */
    private static Capabilities.Builder texts() {
        return Capabilities.sending(BodyKind.TEXT).pace(Pace.unlimited(64));
    }

    private static Liar saying(Capabilities platform, String when, Delivery instead) {
        return new Liar(platform, honest -> new Twisted(honest) {
            @Override
            public Delivery deliver(Outbound message) {
                Delivery answer = super.deliver(message);
                return answer instanceof Delivery.Unknown unknown
                                && unknown.detail().contains(when)
                        ? instead
                        : answer;
            }
        });
    }

    private static Liar looking(Capabilities platform, Function<Looked, Delivery> twist) {
        return new Liar(platform, honest -> new Asked(honest) {
            @Override
            public Delivery look(Inquiry inquiry) {
                return twist.apply(new Looked(inquiry, super.look(inquiry)));
            }
        });
    }

    private record Looked(Inquiry inquiry, Delivery answer) {}

    private static Delivery findsNothing(Looked looked) {
        return looked.answer instanceof Delivery.Accepted ? Delivery.unknown("cannot say") : looked.answer;
    }

    private static Delivery deniesWhatHasNoHandle(Looked looked) {
        return looked.inquiry.handle().isEmpty() ? Delivery.refused(Delivery.Reason.NOT_RECEIVED, "") : looked.answer;
    }

    private static Delivery takesTroubleForSuccess(Looked looked) {
        return looked.answer instanceof Delivery.Unknown ? Delivery.accepted("surely") : looked.answer;
    }

    private static Delivery takesWaitingForSuccess(Looked looked) {
        return looked.answer instanceof Delivery.Pending ? Delivery.accepted("soon") : looked.answer;
    }

    private static Delivery hasNoReason(Looked looked) {
        return looked.answer instanceof Delivery.Refused ? Delivery.refused(Delivery.Reason.OTHER, "") : looked.answer;
    }

    private static class Twisted implements Carrier {
        final Carrier honest;

        Twisted(Carrier honest) {
            this.honest = honest;
        }

        @Override
        public CarrierId id() {
            return honest.id();
        }

        @Override
        public Capabilities capabilities() {
            return honest.capabilities();
        }

        @Override
        public Delivery deliver(Outbound message) {
            return honest.deliver(message);
        }
    }

    private static class Asked extends Twisted implements Receipts {
        Asked(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return ((Receipts) honest).look(inquiry);
        }
    }

    private static final class BoastsReceipts extends Twisted {
        BoastsReceipts(Carrier honest) {
            super(honest);
        }

        @Override
        public Capabilities capabilities() {
            return ASKED;
        }
    }

    private static final class Escapes extends Twisted {
        Escapes(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            if (message.content() instanceof Message.Text text) {
                return honest.deliver(saying(message, text.text().replace("<", "&lt;")));
            }
            return honest.deliver(message);
        }
    }

    private static final class BoastsDedupe extends Twisted {
        BoastsDedupe(Carrier honest) {
            super(honest);
        }

        @Override
        public Capabilities capabilities() {
            return KNOWING;
        }
    }

    private static final class RemembersKeys extends Twisted {
        private final Map<String, Delivery> remembered = new ConcurrentSkipListMap<>();

        RemembersKeys(Carrier honest) {
            super(honest);
        }

        @Override
        public Capabilities capabilities() {
            return KNOWING;
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery before = remembered.get(message.key());
            if (before != null) {
                return before;
            }
            Delivery answer = honest.deliver(message);
            remembered.put(message.key(), answer);
            return answer;
        }
    }

    private static final class Repeats extends Twisted {
        Repeats(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            if (answer instanceof Delivery.Unknown unknown && unknown.detail().contains("reset")) {
                honest.deliver(message);
            }
            return answer;
        }
    }

    private static final class GivesUp extends Twisted {
        private final AtomicInteger failures = new AtomicInteger();

        GivesUp(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            if (failures.get() >= 5) {
                return Delivery.throttled(Duration.ofMinutes(5));
            }
            Delivery answer = honest.deliver(message);
            failures.addAndGet(answer instanceof Delivery.Unknown ? 1 : -failures.get());
            return answer;
        }
    }

    private static final class WaitsForEver extends Twisted {
        WaitsForEver(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            if (message.key().equals("p-1.1")
                    && answer instanceof Delivery.Unknown unknown
                    && unknown.detail().contains("in time")) {
                waitForEver();
            }
            return answer;
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class CallsThrottlingUnknown extends Twisted {
        CallsThrottlingUnknown(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            return answer instanceof Delivery.Throttled ? Delivery.unknown("45009") : answer;
        }
    }

    private static final class HasNoReason extends Twisted {
        HasNoReason(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            return answer instanceof Delivery.Refused refused && refused.reason() == Delivery.Reason.BLOCKED
                    ? Delivery.refused(Delivery.Reason.OTHER, "43019")
                    : answer;
        }
    }

    private static final class SendsInItsPlace extends Twisted {
        SendsInItsPlace(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            if (message.content() instanceof Message.Image image) {
                honest.deliver(saying(message, image.words().orElse("")));
            }
            return answer;
        }
    }

    private static final class Talks extends Twisted {
        private static final Logger LOG = Logger.getLogger(Talks.class.getName());

        Talks(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            Delivery answer = honest.deliver(message);
            if (answer instanceof Delivery.Refused) {
                LOG.fine(() -> "could not send to " + message.to().handle());
            }
            return answer;
        }
    }

    /** Puts each message on one desk, and as soon as several threads work there, takes away what was put there before. */
    private static final class HasOneDesk extends Twisted {
        private final Map<Thread, Integer> visits = new HashMap<>();

        @Nullable
        private Outbound desk;

        HasOneDesk(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            return honest.deliver(taken(message));
        }

        /** Several threads of which one came back: a call on a thread of its own is no crowd, however many follow. */
        private synchronized Outbound taken(Outbound message) {
            visits.merge(Thread.currentThread(), 1, Integer::sum);
            boolean crowd = visits.size() > 1 && visits.values().stream().anyMatch(times -> times > 1);
            Outbound before = desk;
            desk = message;
            return crowd && before != null ? before : message;
        }
    }

    private static final class SendsWhenAsked extends Asked {
        private final AtomicInteger looks = new AtomicInteger();
        private final Map<String, Outbound> sent = new ConcurrentSkipListMap<>();

        SendsWhenAsked(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            sent.put(message.key(), message);
            return super.deliver(message);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            Delivery answer = super.look(inquiry);
            Outbound message = sent.get(inquiry.key());
            if (looks.incrementAndGet() == 4 && message != null) {
                honest.deliver(message);
            }
            return answer;
        }
    }

    private static final class KnowsItsOwn extends Asked {
        private final Map<String, Boolean> own = new ConcurrentSkipListMap<>();

        KnowsItsOwn(Carrier honest) {
            super(honest);
        }

        @Override
        public Delivery deliver(Outbound message) {
            own.put(message.key(), true);
            return super.deliver(message);
        }

        @Override
        public Delivery look(Inquiry inquiry) {
            return own.containsKey(inquiry.key()) ? super.look(inquiry) : Delivery.unknown("not mine");
        }
    }

    private static Outbound saying(Outbound message, String words) {
        return Outbound.of(message.key(), message.to(), new Message.Text(words), message.purpose(), message.expires());
    }
}
