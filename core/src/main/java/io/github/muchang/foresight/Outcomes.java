package io.github.muchang.foresight;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.party.Outgoing;

/**
 * What becomes of a message in the platforms' place. Asked by several threads, in no order: the same message must get the same answer. An
 * answer that settles nothing (pending, throttled) counts as one of which nobody knows.
 */
@FunctionalInterface
public interface Outcomes {
    /** What a platform does with this message. */
    Delivery of(Outgoing message);

    /** Every message is accepted at once. */
    static Outcomes accepted() {
        Delivery accepted = Delivery.accepted("accepted");
        return message -> accepted;
    }
}
