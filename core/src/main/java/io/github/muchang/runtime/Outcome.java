package io.github.muchang.runtime;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryHeldUp;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.party.Outgoing.State;
import io.github.muchang.runtime.dispatch.Fate;
import io.github.muchang.runtime.dispatch.Tried;

/** What the journal says of what becomes of a message. */
final class Outcome {
    private Outcome() {}

    static DeliveryFact fact(long at, MessageId id, Fate fate) {
        if (fate instanceof Fate.Again again) {
            boolean doubtful = again.tried().unknown() > 0;
            return new DeliveryHeldUp(
                    at,
                    id,
                    doubtful ? State.UNKNOWN : State.REQUESTED,
                    again.at(),
                    "",
                    doubtful ? "unknown" : "throttled");
        } else if (fate instanceof Fate.LookUp look) {
            return heldUp(at, id, look.tried(), look.at());
        } else if (fate instanceof Fate.Awaited awaited) {
            return heldUp(at, id, awaited.tried(), awaited.until());
        } else if (fate instanceof Fate.Ended ended) {
            return ended(at, id, ended.outcome());
        }
        throw new AssertionError(fate);
    }

    private static DeliveryFact heldUp(long at, MessageId id, Tried tried, long next) {
        return tried.handle()
                .map(handle -> new DeliveryHeldUp(at, id, State.PENDING, next, handle, "pending"))
                .orElseGet(() -> new DeliveryHeldUp(at, id, State.UNKNOWN, next, "", "unknown"));
    }

    private static DeliveryFact ended(long at, MessageId id, Delivery outcome) {
        if (outcome instanceof Delivery.Accepted accepted) {
            return new DeliveryAccepted(at, id, accepted.receipt());
        } else if (outcome instanceof Delivery.Refused refused) {
            return new DeliveryRefused(at, id, refused.reason().code(), refused.detail());
        } else if (outcome instanceof Delivery.Unknown unknown) {
            return new DeliveryUnresolved(at, id, unknown.detail());
        }
        throw new AssertionError(outcome);
    }
}
