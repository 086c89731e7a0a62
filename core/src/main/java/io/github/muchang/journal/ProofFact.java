package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/** A fact about what contents pass on, recorded with the house; the word itself is a {@link PersonFact.ConsentSaid} of whoever said it. */
public sealed interface ProofFact extends Fact {
    /** Begins the names of attributes that keep who agrees to a proof. */
    String PROOF = "proof ";

    /** So many proofs are remembered; of more, the oldest are forgotten, and not shown. */
    int PROOFS = 256;

    /**
     * Somebody agrees that a proof of theirs is shown.
     *
     * @param proof which
     * @param by who
     * @param since when they agreed, in milliseconds
     * @param terms to what
     */
    record ProofVouched(long at, String proof, PartyId by, long since, String terms) implements ProofFact {
        @Override
        public void applyTo(Draft draft) {
            draft.note(PROOF + proof, by.value() + ";" + since + ";" + terms, at);
            draft.forgetOldest(PROOF, PROOFS);
        }

        @Override
        public String in(Wording w) {
            return w.of(by + " 同意使用口碑「" + proof + "」", by + " agreed that the proof '" + proof + "' is shown");
        }
    }

    /**
     * A proof is not shown any more.
     *
     * @param proof which
     * @param why {@link #WITHDRAWN} or {@link #ERASED}
     */
    record ProofReleased(long at, String proof, String why) implements ProofFact {
        /** They withdrew. */
        public static final String WITHDRAWN = "withdrawn";

        /** They were erased. */
        public static final String ERASED = "erased";

        @Override
        public void applyTo(Draft draft) {
            draft.forget(PROOF + proof);
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            boolean erased = why.equals(ERASED);
            return w.of(
                    "口碑「" + proof + "」停用：" + (erased ? "本人已删除" : "本人撤回同意"),
                    "the proof '" + proof + "' is not shown any more: "
                            + (erased ? "they were erased" : "they withdrew"));
        }
    }
}
