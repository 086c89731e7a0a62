package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.file.FileStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FileStore as it comes, through its public face: a load and a change with one fact for each party, one commit. */
final class FileStoreContender implements Contender {
    private final FileStore files;
    private final Store store;

    FileStoreContender(Path directory) {
        files = FileStore.open(directory);
        store = files.stores().store();
    }

    @Override
    public long batch(Batch batch) {
        List<Change> changes = new ArrayList<>(batch.size());
        long digest = 0;
        for (int i = 0; i < batch.size(); i++) {
            PartyId party = new PartyId(batch.parties[i]);
            long version = 0;
            if (!batch.creates) {
                Stored stored = store.load(party).orElseThrow();
                byte[] state = stored.state();
                version = stored.version();
                digest += Batch.digest(party.value(), version, stored.due(), state, 0, state.length);
            }
            changes.add(new Change(
                    party, version, batch.states[i], batch.due[i], ImmutableList.of(batch.facts[i]), Optional.empty()));
        }
        try {
            store.commit(changes);
        } catch (StaleChangeException e) {
            throw new IllegalStateException("nobody else commits here", e);
        }
        return digest;
    }

    @Override
    public boolean holds(long rows) {
        return files.stores().journal().read(rows - 1, 2).size() == 1;
    }

    /** Writes a checkpoint now. */
    void checkpoint() {
        files.checkpoint();
    }

    /** The store itself. */
    FileStore files() {
        return files;
    }

    @Override
    public void close() {
        files.close();
    }
}
