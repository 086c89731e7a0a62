package io.github.muchang.store;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.vault.VaultEdit;
import java.util.List;
import java.util.Optional;

/**
 * What one commit does to one party.
 *
 * @param party whom
 * @param expected the version that was loaded; 0 for a party that was not there
 * @param state the new state, in the form of {@link io.github.muchang.party.PartyCodec}; nobody changes the array any more
 * @param due when the party is due, in milliseconds; {@link io.github.muchang.time.Moments#NEVER} for never
 * @param facts what is so from now on, in order
 * @param vault the change of personal data; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Change(
        PartyId party, long expected, byte[] state, long due, List<Fact> facts, Optional<VaultEdit> vault) {
    /** Copies the list. */
    public Change {
        facts = ImmutableList.copyOf(facts);
    }
}
