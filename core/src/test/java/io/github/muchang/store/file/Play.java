package io.github.muchang.store.file;

import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import java.util.function.Supplier;

/**
 * Commits a script to a store, with checkpoints, and closed and opened again in the middle, until the end or until something fails.
 * Counts what was begun and what was acknowledged.
 */
final class Play {
    private static final int CHECKPOINTS = 5;
    private static final int REOPENED = 7;

    private final Script script;
    private final Subject subject;
    private final Disk disk;
    private int begun;
    private int acknowledged;

    Play(Script script, Subject subject, Disk disk) {
        this.script = script;
        this.subject = subject;
        this.disk = disk;
    }

    /** How many batches may be there. */
    int begun() {
        return begun;
    }

    /** How many batches must be there. */
    int acknowledged() {
        return acknowledged;
    }

    /** Plays until the end; answers what failed on the way, and nothing if nothing did. */
    boolean toTheEnd() {
        try {
            try (Subject.Opened opened = subject.open(disk)) {
                commit(opened, 0, REOPENED);
            }
            try (Subject.Opened opened = subject.open(disk)) {
                commit(opened, REOPENED, script.size());
            }
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private void commit(Subject.Opened opened, int from, int to) {
        for (int i = from; i < to; i++) {
            begun = i + 1;
            commit(script, opened.stores(), i);
            acknowledged = i + 1;
            if (acknowledged % CHECKPOINTS == 0) {
                opened.checkpoint();
            }
        }
    }

    static void commit(Script script, Stores stores, int batch) {
        try {
            stores.store().commit(script.after(batch));
        } catch (StaleChangeException e) {
            throw new AssertionError("batch " + (batch + 1) + " does not follow from what the store holds", e);
        }
    }

    /** What is answered, or an error that says how it came about. */
    static <T> T told(String how, Supplier<T> what) {
        try {
            return what.get();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(how + ": " + e, e);
        }
    }
}
