package io.github.muchang.vault;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import java.util.Optional;

/**
 * Reads personal data. Writing is part of a store's commit, so that states, facts and personal data never disagree.
 * Implementations are thread-safe.
 */
public interface Vault {
    /** What is personal about a party; empty if nothing is known or it was erased. */
    Optional<Personal> open(PartyId party);

    /** Who is known by an identity or address. */
    Optional<PartyId> find(IdentityHash hash);
}
