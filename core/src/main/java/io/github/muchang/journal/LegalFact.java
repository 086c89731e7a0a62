package io.github.muchang.journal;

import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/** A fact about a legal hold (PIPL 47: what the law wants kept is not erased). */
public sealed interface LegalFact extends Fact {
    /**
     * Came under a legal hold: what is known stays until it is lifted.
     *
     * @param reason what the host gave, such as the number of a case; nothing personal
     */
    record HoldPlaced(long at, String reason) implements LegalFact {
        @Override
        public void applyTo(Draft draft) {
            draft.held(true);
        }

        @Override
        public String in(Wording w) {
            return w.of("依法保全，个人信息暂不删除：" + reason, "came under a legal hold: " + reason);
        }
    }

    /** Is no longer under a legal hold. */
    record HoldLifted(long at) implements LegalFact {
        @Override
        public void applyTo(Draft draft) {
            draft.held(false);
        }

        @Override
        public String in(Wording w) {
            return w.of("解除依法保全", "is no longer under a legal hold");
        }
    }

    /**
     * Was to be erased, and was not.
     *
     * @param why the code of what forbids it
     */
    record ErasureRefused(long at, String why) implements LegalFact {
        /** A legal hold forbids it. */
        public static final String LEGAL_HOLD = "legal-hold";

        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            boolean hold = why.equals(LEGAL_HOLD);
            return w.of(
                    "要求删除个人信息，未执行：" + (hold ? "依法保全中" : why),
                    "was to be erased, which was refused because of " + (hold ? "a legal hold" : why));
        }
    }
}
