package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.FactWriter;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One commit on its way: what could be written beforehand, and what became of it. */
final class Request {
    /** So many bytes the facts of a change take, more or less: enough that their array mostly need not grow. */
    private static final int LIKELY = 768;

    private final List<Change> changes;
    private final Output facts;
    private final int[] factsEnd;
    private final long[] previous;
    private final List<Change> edited = new ArrayList<>();
    private final List<IdentityHash> identities = new ArrayList<>();
    private final int[] parties;
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
        parties = new int[changes.size()];
        for (int i = 0; i < parties.length; i++) {
            parties[i] = changes.get(i).party().value();
        }
        Arrays.sort(parties);
        for (int i = 1; i < parties.length; i++) {
            if (parties[i] == parties[i - 1]) {
                throw new IllegalArgumentException("one commit changes " + new PartyId(parties[i]) + " twice");
            }
        }
        facts = new Output(LIKELY * changes.size());
        factsEnd = new int[changes.size()];
        previous = new long[changes.size()];
        FactWriter writer = FactJson.writer();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Image.facts(facts, change, writer);
            factsEnd[i] = facts.size();
            factCount += change.facts().size();
            change.vault().ifPresent(edit -> {
                edited.add(change);
                identities.addAll(edit.claims());
                identities.addAll(edit.releases());
            });
        }
    }

    List<Change> changes() {
        return changes;
    }

    /** Says where the journal has the latest change of the party that the change at an index is about. */
    void follows(int index, long position) {
        previous[index] = position;
    }

    /** Writes the changes, each after the one before it of its party. */
    void write(Output frame) {
        for (int i = 0; i < changes.size(); i++) {
            int begin = i == 0 ? 0 : factsEnd[i - 1];
            Image.write(frame, changes.get(i), previous[i], facts.array(), begin, factsEnd[i] - begin);
        }
    }

    /** Whether no party is changed by both. */
    boolean isApartFrom(Request other) {
        int i = 0;
        int j = 0;
        while (i < parties.length && j < other.parties.length) {
            if (parties[i] == other.parties[j]) {
                return false;
            }
            if (parties[i] < other.parties[j]) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    int factCount() {
        return factCount;
    }

    /** The changes that edit the vault. */
    List<Change> edited() {
        return edited;
    }

    /** The hashes that somebody is or is not found by from then on. */
    List<IdentityHash> identities() {
        return identities;
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
