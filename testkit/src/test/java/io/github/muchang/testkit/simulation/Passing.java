package io.github.muchang.testkit.simulation;

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

/** Stores that pass everything on to others. */
class Passing implements Store, Vault, Journal, Population {
    final Stores others;

    Passing(Stores others) {
        this.others = others;
    }

    final Stores stores() {
        return new Stores(this, this, this, this);
    }

    @Override
    public Optional<Stored> load(PartyId party) {
        return others.store().load(party);
    }

    @Override
    public long commit(List<Change> changes) throws StaleChangeException {
        return others.store().commit(changes);
    }

    @Override
    public List<PartyId> due(Instant now, int limit) {
        return others.store().due(now, limit);
    }

    @Override
    public final Optional<Personal> open(PartyId party) {
        return others.vault().open(party);
    }

    @Override
    public final Optional<PartyId> find(IdentityHash hash) {
        return others.vault().find(hash);
    }

    @Override
    public final List<Recorded> read(long from, int limit) {
        return others.journal().read(from, limit);
    }

    @Override
    public final long size() {
        return others.journal().size();
    }

    @Override
    public final List<Recorded> of(PartyId party) {
        return others.journal().of(party);
    }

    @Override
    public final int highest() {
        return others.population().highest();
    }

    @Override
    public final void close() {}
}
