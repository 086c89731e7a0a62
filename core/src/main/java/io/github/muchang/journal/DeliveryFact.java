package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.party.Reserved;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import java.util.List;

/** A fact about one message: what was decided about it, what was done, what became of it. */
public sealed interface DeliveryFact extends Fact {
    /** Which message. */
    MessageId message();

    /**
     * Is wanted, and waits: a policy allows it later.
     *
     * @param persona in whose voice; empty for the content's own
     * @param invitation the pool that it invites to; empty for none
     * @param wanted when it was first wanted
     * @param until when it is asked for again
     * @param rulings what the policies said
     */
    record MessageDeferred(
            long at,
            MessageId message,
            String content,
            String pool,
            CarrierId carrier,
            String journey,
            String step,
            String persona,
            String invitation,
            int priority,
            long wanted,
            long expires,
            long until,
            List<Reason> rulings)
            implements DeliveryFact {
        /** Copies the list. */
        public MessageDeferred {
            rulings = ImmutableList.copyOf(rulings);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.release(message); // if it had a place, and could not be sent in its time
            draft.outgoing(new Outgoing(
                    message,
                    content,
                    pool,
                    journey,
                    step,
                    persona,
                    invitation,
                    priority,
                    State.WAITING,
                    wanted,
                    until,
                    expires,
                    0,
                    Moments.NEVER,
                    carrier,
                    new AddressSlot(0),
                    ""));
        }

        @Override
        public String in(Wording w) {
            return w.of("「" + content + "」推迟到 ", "'" + content + "' waits until ")
                    + w.moment(until)
                    + Reason.list(rulings, w);
        }
    }

    /**
     * Is not sent.
     *
     * @param rulings what the policies said
     */
    record MessageSuppressed(
            long at, MessageId message, String content, String pool, String journey, String step, List<Reason> rulings)
            implements DeliveryFact {
        /** Copies the list. */
        public MessageSuppressed {
            rulings = ImmutableList.copyOf(rulings);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.counted(message);
            draft.settled(message);
        }

        @Override
        public String in(Wording w) {
            return w.of("「" + content + "」不发送", "'" + content + "' is not sent") + Reason.list(rulings, w);
        }
    }

    /**
     * Has its place in every cap, and is to be sent.
     *
     * @param purpose of the content
     * @param carrier who is to carry it
     * @param slot to which address
     * @param persona in whose voice; empty for the content's own
     * @param invitation the pool that it invites to; empty for none
     * @param wanted when it was first wanted
     * @param weight how much of a touch it is
     * @param pathway along which pathway; empty if none is defined
     * @param brand of the content; empty for none
     * @param category of the content; empty for none
     * @param passed the policies that allowed it, by their sentences
     */
    record DeliveryRequested(
            long at,
            MessageId message,
            String content,
            Purpose purpose,
            String pool,
            CarrierId carrier,
            String account,
            AddressSlot slot,
            String journey,
            String step,
            String persona,
            String invitation,
            int priority,
            long wanted,
            long expires,
            int weight,
            String pathway,
            String brand,
            String category,
            List<String> passed)
            implements DeliveryFact {
        /** Copies the list. */
        public DeliveryRequested {
            passed = ImmutableList.copyOf(passed);
        }

        /** What sort of touch it is. */
        public TouchKind kind() {
            return new TouchKind(purpose, weight, carrier.name(), "", pool, pathway, brand, category);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.release(message); // if it had a place on another way
            draft.reserve(new Reserved(message, at, kind()));
            draft.outgoing(new Outgoing(
                    message,
                    content,
                    pool,
                    journey,
                    step,
                    persona,
                    invitation,
                    priority,
                    State.REQUESTED,
                    wanted,
                    expires,
                    expires,
                    0,
                    Moments.NEVER,
                    carrier,
                    slot,
                    ""));
        }

        @Override
        public String in(Wording w) {
            return w.of("发送「" + content + "」（" + carrier + "）", "'" + content + "' is to be sent on " + carrier);
        }
    }

    /**
     * A carrier is about to be given it: from now on its place in the caps is that of this moment.
     *
     * @param carrier which carrier
     * @param account by which of our accounts
     */
    record DeliveryStarted(long at, MessageId message, CarrierId carrier, String account) implements DeliveryFact {
        @Override
        public void applyTo(Draft draft) {
            Outgoing former = draft.find(message);
            if (former != null) {
                draft.outgoing(former.tried(at));
                draft.touch(message, at);
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("开始投递 " + message, "began to deliver " + message);
        }
    }

    /**
     * A carrier could not take it yet, or nobody knows what became of it, or it waits there for somebody to act.
     *
     * @param state REQUESTED to be given again, PENDING or UNKNOWN to be looked up
     * @param next when
     * @param handle what the carrier calls it; empty if it has no name there
     * @param why the code of what happened
     */
    record DeliveryHeldUp(long at, MessageId message, State state, long next, String handle, String why)
            implements DeliveryFact {
        @Override
        public void applyTo(Draft draft) {
            Outgoing former = draft.find(message);
            if (former != null) {
                draft.outgoing(former.at(state, next, handle));
            }
        }

        @Override
        public String in(Wording w) {
            String until = next == Moments.NEVER ? "" : w.of("，再看 ", ", again at ") + w.moment(next);
            return w.of("投递 " + message + " 未定：" + why, "delivery " + message + " is open: " + why) + until;
        }
    }

    /** Was delivered. {@code receipt} is what the carrier calls it; empty if nothing. */
    record DeliveryAccepted(long at, MessageId message, String receipt) implements DeliveryFact {
        @Override
        public void applyTo(Draft draft) {
            draft.settled(message);
        }

        @Override
        public String in(Wording w) {
            return w.of("已送达 " + message, "delivered " + message);
        }
    }

    /**
     * Was not delivered, and gives its place in the caps back.
     *
     * @param reason the code of why: what the carrier said, or one of those below
     * @param detail more of it; nothing personal
     */
    record DeliveryRefused(long at, MessageId message, String reason, String detail) implements DeliveryFact {
        /** Its time was over. */
        public static final String EXPIRED = "expired";

        /** A policy no longer allowed it; the detail says which. */
        public static final String POLICY = "policy";

        /** The receiver, the address or the content is no longer there. */
        public static final String GONE = "gone";

        @Override
        public void applyTo(Draft draft) {
            Outgoing former = draft.find(message);
            if (former != null && !reason.equals(POLICY) && !reason.equals(GONE) && !LossFact.losesReach(reason)) {
                draft.keep(DeadLetter.of(former, at, reason, detail, false));
            }
            draft.release(message);
            draft.settled(message);
        }

        @Override
        public String in(Wording w) {
            return w.of("未送达 " + message + "：" + reason, "not delivered " + message + ": " + reason);
        }
    }

    /** Nobody will know whether it was delivered; its place in the caps stays taken, and it is not sent again. */
    record DeliveryUnresolved(long at, MessageId message, String why) implements DeliveryFact {
        @Override
        public void applyTo(Draft draft) {
            Outgoing former = draft.find(message);
            if (former != null) {
                draft.keep(DeadLetter.of(former, at, "unresolved", why, true));
            }
            draft.settled(message);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "投递结果不明 " + message + "：" + why, "nobody knows whether it was delivered: " + message + ": " + why);
        }
    }
}
