package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits what several threads want committed: whoever comes first writes and syncs for all who came meanwhile, in one frame. Memory
 * changes when the frame is durable, so nobody ever sees what may still be lost.
 */
final class CommitQueue {
    private static final int KEPT_BUFFER = 16 << 20;

    private final JournalWriter journal;
    private final VaultFiles vault;
    private final Memory memory;
    private final ReentrantLock writing = new ReentrantLock();
    private final Output frame = new Output(1 << 16);
    private List<Request> waiting = new ArrayList<>();
    private boolean broken;
    private boolean shut;

    CommitQueue(JournalWriter journal, VaultFiles vault, Memory memory) {
        this.journal = journal;
        this.vault = vault;
        this.memory = memory;
    }

    /** Commits; returns when it is done or refused. */
    void commit(Request request) {
        synchronized (this) {
            waiting.add(request);
        }
        writing.lock();
        try {
            while (!request.isDone()) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Lets nobody commit any more. */
    void shut() {
        writing.lock();
        try {
            shut = true;
        } finally {
            writing.unlock();
        }
    }

    /** Something that is done while nobody commits. */
    interface Pause<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** Does something while nobody commits. */
    <T> T pause(Pause<T> work) throws IOException {
        writing.lock();
        try {
            return work.run();
        } finally {
            writing.unlock();
        }
    }

    private void writeNext() {
        List<Request> group = take();
        try {
            group.removeIf(this::isStale);
            if (!group.isEmpty()) {
                write(group);
            }
        } catch (IOException | RuntimeException e) {
            StoreException failed = new StoreException(
                    "the commit failed and nothing of it was taken in: " + e + "; what is there can still be read", e);
            group.forEach(each -> each.failed(failed));
        } catch (Error e) {
            group.forEach(each -> each.failed(new StoreException("the commit failed: " + e, e)));
            throw e;
        }
    }

    /** All who wait, as long as no two concern the same party or the same identity: those come with the next frame. */
    private synchronized List<Request> take() {
        List<Request> group = new ArrayList<>();
        Set<IdentityHash> identities = new HashSet<>();
        for (Request each : waiting) {
            if (!group.stream().allMatch(each::isApartFrom) || !Collections.disjoint(identities, each.identities())) {
                break;
            }
            group.add(each);
            identities.addAll(each.identities());
        }
        waiting = new ArrayList<>(waiting.subList(group.size(), waiting.size()));
        return group;
    }

    private boolean isStale(Request request) {
        try {
            for (int i = 0; i < request.changes().size(); i++) {
                Change change = request.changes().get(i);
                long version = memory.states().version(change.party().value());
                if (version != change.expected()) {
                    throw new StaleChangeException(
                            change.party(), "expected version " + change.expected() + ", found " + version);
                }
                request.follows(i, memory.states().position(change.party().value()));
            }
            Claims.check(request.edited(), vault);
            return false;
        } catch (StaleChangeException e) {
            request.stale(e);
            return true;
        }
    }

    private void write(List<Request> group) throws IOException {
        if (shut) {
            throw new IOException("the store is closed");
        }
        if (broken) {
            throw new IOException("memory could not take in what was durable already: open the store anew");
        }
        JournalWriter.Tail tail = journal.tail();
        List<Change> edited = new ArrayList<>();
        int facts = 0;
        frame.clear(KEPT_BUFFER);
        Frame.begin(frame);
        frame.number(group.stream().mapToInt(each -> each.changes().size()).sum());
        for (Request each : group) {
            each.write(frame);
            edited.addAll(each.edited());
            facts += each.factCount();
        }
        if (!edited.isEmpty()) {
            vault.append(tail.number(), edited);
        }
        journal.append(frame, facts, !edited.isEmpty());
        broken = true; // in case memory cannot take what is durable now
        vault.apply(edited);
        group.forEach(each -> memory.apply(each.changes(), tail.end()));
        broken = false;
        long offset = tail.facts();
        for (Request each : group) {
            each.succeeded(offset);
            offset += each.factCount();
        }
    }
}
