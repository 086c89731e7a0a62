package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.vault.VaultEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees to it that an identity belongs to one party. */
final class Claims {
    private Claims() {}

    /** Refuses a claim of what somebody else has and does not release in the same commit, or claims too. */
    static void check(List<Change> edited, VaultFiles vault) throws StaleChangeException {
        Map<IdentityHash, Set<PartyId>> released = new HashMap<>();
        Map<IdentityHash, PartyId> claimed = new HashMap<>();
        for (Change change : edited) {
            for (IdentityHash hash : edit(change).releases()) {
                released.computeIfAbsent(hash, any -> new HashSet<>()).add(change.party());
            }
        }
        for (Change change : edited) {
            for (IdentityHash hash : edit(change).claims()) {
                int owner = vault.find(hash);
                boolean held = owner != 0
                        && owner != change.party().value()
                        && !released.getOrDefault(hash, Set.of()).contains(new PartyId(owner));
                PartyId other = claimed.put(hash, change.party());
                if (held || (other != null && !other.equals(change.party()))) {
                    throw new StaleChangeException(change.party(), "an identity it claims belongs to another party");
                }
            }
        }
    }

    private static VaultEdit edit(Change change) {
        return change.vault().orElseThrow();
    }
}
