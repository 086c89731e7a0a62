package io.github.muchang.vault;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import java.util.List;
import java.util.Optional;

/**
 * A change to one party's vault record, made in the same commit as its state.
 *
 * @param personal the new record; empty removes the record and whatever held its bytes
 * @param claims hashes by which the party is found from now on; a hash held by somebody else must be released by them in
 *     the same commit
 * @param releases hashes by which the party is no longer found
 */
public record VaultEdit(Optional<Personal> personal, List<IdentityHash> claims, List<IdentityHash> releases) {
    /** Copies the lists. */
    public VaultEdit {
        claims = ImmutableList.copyOf(claims);
        releases = ImmutableList.copyOf(releases);
    }
}
