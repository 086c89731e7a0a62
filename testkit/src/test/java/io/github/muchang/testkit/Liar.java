package io.github.muchang.testkit;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.MemoryStore;
import io.github.muchang.store.Population;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Vault;
import io.github.muchang.vault.VaultEdit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An honest store; each liar changes one thing about it. */
class Liar implements Store, Vault, Journal, Population {
    private final MemoryStore truth = MemoryStore.withJournal();

    final Stores stores() {
        return new Stores(this, this, this, this);
    }

    @Override
    public Optional<Stored> load(PartyId party) {
        return truth.load(party);
    }

    @Override
    public long commit(List<Change> changes) throws StaleChangeException {
        return truth.commit(changes);
    }

    @Override
    public List<PartyId> due(Instant now, int limit) {
        return truth.due(now, limit);
    }

    @Override
    public int highest() {
        return truth.highest();
    }

    @Override
    public Optional<io.github.muchang.vault.Personal> open(PartyId party) {
        return truth.open(party);
    }

    @Override
    public Optional<PartyId> find(IdentityHash hash) {
        return truth.find(hash);
    }

    @Override
    public List<Recorded> read(long from, int limit) {
        return truth.read(from, limit);
    }

    @Override
    public long size() {
        return truth.size();
    }

    @Override
    public List<Recorded> of(PartyId party) {
        return truth.of(party);
    }

    static Change expecting(Change change, long version) {
        return new Change(change.party(), version, change.state(), change.due(), change.facts(), change.vault());
    }

    static Change due(Change change, long due) {
        return new Change(change.party(), change.expected(), change.state(), due, change.facts(), change.vault());
    }

    static Change saying(Change change, List<Fact> facts) {
        return new Change(change.party(), change.expected(), change.state(), change.due(), facts, change.vault());
    }

    static Change editing(Change change, VaultEdit edit) {
        return new Change(
                change.party(), change.expected(), change.state(), change.due(), change.facts(), Optional.of(edit));
    }
}
