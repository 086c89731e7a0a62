package io.github.muchang.insight;

import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.StaffFact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of messages that reached somebody. Keeps one entry for each that is on its way. */
final class Receipts {
    private final Map<MessageId, DeliveryFact.DeliveryRequested> underWay = new LinkedHashMap<>();

    /** The message that reached its receiver by this fact; null if none did. */
    @Nullable
    Received read(Fact fact) {
        if (fact instanceof DeliveryFact.DeliveryRequested asked) {
            underWay.put(asked.message(), asked);
        } else if (fact instanceof DeliveryFact.DeliveryAccepted accepted) {
            DeliveryFact.DeliveryRequested asked = underWay.remove(accepted.message());
            return asked == null ? null : new Received(accepted.at(), asked.content(), asked.purpose(), asked.pool());
        } else if (fact instanceof StaffFact.SentByHand sent) {
            return new Received(sent.at(), sent.content(), sent.purpose(), sent.pool());
        } else if (fact instanceof DeliveryFact.DeliveryRefused
                || fact instanceof DeliveryFact.DeliveryUnresolved
                || fact instanceof DeliveryFact.MessageDeferred
                || fact instanceof DeliveryFact.MessageSuppressed) {
            underWay.remove(((DeliveryFact) fact).message());
        }
        return null;
    }
}
