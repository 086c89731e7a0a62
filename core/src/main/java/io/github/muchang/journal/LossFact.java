package io.github.muchang.journal;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/** A fact about what could not be delivered. */
public sealed interface LossFact extends Fact {
    /** Whether this code of a refused delivery says that nobody can be written to at its address. */
    static boolean losesReach(String reason) {
        return Delivery.Reason.of(reason)
                .filter(said -> said.finalFor() == Delivery.Scope.ADDRESS)
                .isPresent();
    }

    /**
     * Cannot be written to there any more, until it is heard from there again.
     *
     * @param slot stands for the address
     * @param reason what the platform said, in its code
     */
    record ReachLost(long at, AddressSlot slot, String reason) implements LossFact {
        @Override
        public void applyTo(Draft draft) {
            draft.lose(slot);
        }

        @Override
        public String in(Wording w) {
            return w.of("该地址不再可触达：" + reason, "cannot be reached there any more: " + reason);
        }
    }

    /**
     * Nobody needs to look into a dead letter any more.
     *
     * @param message which
     * @param retried whether it was sent anew, under another name
     */
    record DeadLetterDropped(long at, MessageId message, boolean retried) implements LossFact {
        @Override
        public void applyTo(Draft draft) {
            draft.dropped(message);
        }

        @Override
        public String in(Wording w) {
            return retried
                    ? w.of("死信 " + message + " 重新发送", "dead letter " + message + " is sent anew")
                    : w.of("死信 " + message + " 已处理", "dead letter " + message + " is dropped");
        }
    }
}
