package io.github.muchang.store.file;

import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One commit on its way: what could be written beforehand, and what became of it. */
final class Request {
    private final List<Change> changes;
    private final List<byte[]> facts = new ArrayList<>();
    private final List<Change> edited = new ArrayList<>();
    private final Set<Integer> parties;
    private int factCount;
    private long offset;
    private boolean done;
    private @Nullable StaleChangeException stale;
    private @Nullable StoreException failed;

    /**
     * Writes what can be written before its place is known.
     *
     * @throws IllegalArgumentException if one party is changed twice
     */
    Request(List<Change> changes) {
        this.changes = changes;
        parties = new HashSet<>(changes.size() * 2);
        for (Change change : changes) {
            if (!parties.add(change.party().value())) {
                throw new IllegalArgumentException("one commit changes " + change.party() + " twice");
            }
            facts.add(Image.facts(change));
            factCount += change.facts().size();
            if (change.vault().isPresent()) {
                edited.add(change);
            }
        }
    }

    List<Change> changes() {
        return changes;
    }

    /** The facts of the change at an index, as they are written. */
    byte[] facts(int index) {
        return facts.get(index);
    }

    Set<Integer> parties() {
        return parties;
    }

    int factCount() {
        return factCount;
    }

    /** The changes that edit the vault. */
    List<Change> edited() {
        return edited;
    }

    boolean isDone() {
        return done;
    }

    void succeeded(long firstFact) {
        offset = firstFact;
        done = true;
    }

    void stale(StaleChangeException why) {
        stale = why;
        done = true;
    }

    void failed(StoreException why) {
        failed = why;
        done = true;
    }

    /** What the caller is told. */
    long outcome() throws StaleChangeException {
        if (stale != null) {
            throw stale;
        }
        if (failed != null) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        }
        return offset;
    }
}
