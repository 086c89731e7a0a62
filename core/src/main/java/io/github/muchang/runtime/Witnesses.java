package io.github.muchang.runtime;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.ProofFact.ProofReleased;
import io.github.muchang.journal.ProofFact.ProofVouched;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Vouching;
import java.util.Map;
import java.util.TreeMap;

/** Keeps with the house who agrees to which proof, in the commit in which they say so, withdraw, are erased, or turn out to be somebody else. */
final class Witnesses {
    /** What they agree to. */
    static final String PURPOSE = Purpose.PARTICIPATION.code();

    private Witnesses() {}

    /** After such a fact somebody may not agree any more. */
    static void look(Batch batch, PartyId id, Fact fact) {
        if (fact instanceof PersonFact.Merged merged) {
            check(batch, merged.other(), id, fact.at());
            check(batch, id, id, fact.at());
        } else if (fact instanceof PersonFact.Erased || (fact instanceof ConsentSaid said && !said.given())) {
            check(batch, id, id, fact.at());
        }
    }

    /** Somebody agrees. */
    static void vouched(Batch batch, String proof, Vouching vouching, long at) {
        Map<String, Vouching> all = new TreeMap<>(batch.yardsticks().vouched());
        all.put(proof, vouching);
        batch.vouched(all, at, now -> new ProofVouched(now, proof, vouching.by(), vouching.since(), vouching.terms()));
    }

    private static void check(Batch batch, PartyId by, PartyId holder, long at) {
        Party party = batch.party(holder);
        batch.yardsticks().vouched().forEach((proof, vouching) -> {
            if (!vouching.by().equals(by)) {
                return;
            }
            if (!agrees(party, proof, vouching)) {
                Map<String, Vouching> rest = new TreeMap<>(batch.yardsticks().vouched());
                rest.remove(proof);
                String why = party.erased() ? ProofReleased.ERASED : ProofReleased.WITHDRAWN;
                batch.vouched(rest, at, now -> new ProofReleased(now, proof, why));
            } else if (!by.equals(holder)) {
                vouched(batch, proof, new Vouching(holder, vouching.since(), vouching.terms()), at);
            }
        });
    }

    /** Whether a party's last word on a proof is yes: nothing was taken back since, be it for this or for everything. */
    static boolean agrees(Party party, String proof, Vouching vouching) {
        Consent word = party.consents().find(Consent.key(PURPOSE, Consent.toProof(proof)));
        Consent everywhere = party.consents().find(Consent.key(PURPOSE, Consent.ANY_CARRIER));
        return !party.erased()
                && word != null
                && word.given()
                && word.text().equals(vouching.terms())
                && (everywhere == null || everywhere.given() || everywhere.at() < word.at());
    }
}
