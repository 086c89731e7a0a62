package io.github.muchang.segment;

import io.github.muchang.content.Proof;
import io.github.muchang.identity.PartyId;

/**
 * That somebody agrees that a proof of theirs is shown.
 *
 * @param by who
 * @param since when they agreed, in milliseconds
 * @param terms to what, see {@link Proof#terms}
 */
public record Vouching(PartyId by, long since, String terms) {
    /** From when on it does not hold any more, in milliseconds, unless it is withdrawn before. */
    public long until(Proof proof) {
        return since + proof.term().millis();
    }
}
