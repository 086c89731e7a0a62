package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.When;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.Population;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores as a process sees them that may die at any commit; what was committed stays. */
record MortalStores(Stores kept, Life life) implements Store, Vault, Journal, Population {
    Stores stores() {
        return new Stores(this, this, this, this);
    }

    @Override
    public Optional<Stored> load(PartyId party) {
        life.needed();
        return kept.store().load(party);
    }

    @Override
    public long commit(List<Change> changes) throws StaleChangeException {
        life.passes(When.BEFORE_COMMIT);
        long offset = kept.store().commit(changes);
        life.passes(When.AFTER_COMMIT);
        return offset;
    }

    @Override
    public List<PartyId> due(Instant now, int limit) {
        life.needed();
        return kept.store().due(now, limit);
    }

    @Override
    public Optional<Personal> open(PartyId party) {
        life.needed();
        return kept.vault().open(party);
    }

    @Override
    public Optional<PartyId> find(IdentityHash hash) {
        life.needed();
        return kept.vault().find(hash);
    }

    @Override
    public List<Recorded> read(long from, int limit) {
        life.needed();
        return kept.journal().read(from, limit);
    }

    @Override
    public long size() {
        return kept.journal().size();
    }

    @Override
    public List<Recorded> of(PartyId party) {
        life.needed();
        return kept.journal().of(party);
    }

    @Override
    public int highest() {
        return kept.population().highest();
    }

    @Override
    public void close() {}
}
