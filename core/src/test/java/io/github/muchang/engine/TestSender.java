package io.github.muchang.engine;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.party.Outgoing;
import io.github.muchang.time.Moments;
import java.util.List;

/** Lets every message go, but those whose content begins with {@code wait-} wait, and those with {@code no-} are refused. */
final class TestSender implements Sender {
    static final CarrierId WECOM = CarrierId.of("wecom");

    @Override
    public Sent send(Deciding deciding, Wanted wanted) {
        MessageId message = deciding.party().nextMessage();
        String content = wanted.content();
        String pool = wanted.invitation().orElse("friends");
        long now = deciding.now();
        if (content.startsWith("no-")) {
            deciding.say(new DeliveryFact.MessageSuppressed(
                    now, message, content, pool, wanted.journey(), wanted.step(), List.of()));
            return Sent.REFUSED;
        } else if (content.startsWith("wait-")) {
            deciding.say(deferred(now, message, content, pool, wanted.journey(), wanted.step(), wanted.priority()));
            return Sent.WAITING;
        }
        deciding.say(requested(now, message, content, pool, wanted.journey(), wanted.step(), wanted.priority()));
        deciding.say(new DeliveryFact.DeliveryAccepted(now, message, ""));
        return Sent.GONE;
    }

    @Override
    public void look(Deciding deciding) {}

    @Override
    public void drop(Deciding deciding, Outgoing waiting, String why) {
        deciding.say(suppressed(deciding.now(), waiting));
    }

    /** A message that waited is sent now. */
    static DeliveryFact released(long now, Outgoing waiting) {
        return requested(
                now,
                waiting.id(),
                waiting.content(),
                waiting.pool(),
                waiting.journey(),
                waiting.step(),
                waiting.priority());
    }

    /** A message that waited is not sent. */
    static DeliveryFact suppressed(long now, Outgoing waiting) {
        return new DeliveryFact.MessageSuppressed(
                now, waiting.id(), waiting.content(), waiting.pool(), waiting.journey(), waiting.step(), List.of());
    }

    /** A message waits. */
    static DeliveryFact deferred(
            long now, MessageId message, String content, String pool, String journey, String step, int priority) {
        return new DeliveryFact.MessageDeferred(
                now,
                message,
                content,
                pool,
                WECOM,
                journey,
                step,
                "",
                "",
                priority,
                now,
                Moments.NEVER,
                Moments.NEVER,
                List.of());
    }

    private static DeliveryFact requested(
            long now, MessageId message, String content, String pool, String journey, String step, int priority) {
        return new DeliveryFact.DeliveryRequested(
                now,
                message,
                content,
                Purpose.SERVICE,
                pool,
                WECOM,
                "",
                new AddressSlot(1),
                journey,
                step,
                "",
                "",
                priority,
                now,
                Moments.NEVER,
                1,
                "",
                "",
                "",
                List.of());
    }
}
