package io.github.muchang.runtime;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.vault.Personal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the vault holds of a party, read when it is first asked for, and what it is to hold. Not thread-safe. */
final class Holding {
    private final PartyId party;
    private final Batch batch;
    private final List<IdentityHash> claims = new ArrayList<>();
    private @Nullable Personal former;
    private @Nullable Personal now;

    Holding(PartyId party, Batch batch) {
        this.party = party;
        this.batch = batch;
    }

    Personal personal() {
        if (now == null) {
            former = batch.personal(party);
            now = former;
        }
        return now;
    }

    void claim(IdentityHash own) {
        claims.add(own);
    }

    void keep(Personal changed) {
        now = changed;
    }

    void commit() {
        if (now != null && !now.equals(former)) {
            batch.keep(party, now, claims);
        }
    }
}
