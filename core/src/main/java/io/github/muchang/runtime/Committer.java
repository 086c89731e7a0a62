package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches, and tells the index and the folds in the order of commits. A batch is decided and committed without a lock, so that
 * several threads share what a commit costs; one that turns out stale is decided again from what is there now, so of two that race one
 * always gets on.
 */
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    /** So often a decision may look at an index that is behind: far more than a commit takes to be told of. */
    private static final int MOST_LOOKS = 100_000;

    private final ReentrantReadWriteLock measuring = new ReentrantReadWriteLock();
    private final ReentrantLock order = new ReentrantLock();
    private final Condition told = order.newCondition();
    private final Map<Long, Told> waiting = new HashMap<>();
    private final Stores stores;
    private final Index index;
    private final ReadAhead past;
    private final List<Fold> folds = new ArrayList<>();
    private final AtomicInteger numbers;
    private volatile LongConsumer dues = any -> {};
    private long offset;

    /** A commit that is to be told. */
    private record Told(Batch batch, List<Change> changes, int facts) {}

    Committer(Stores stores, Sweep sweep, ReadAhead past) {
        this.stores = stores;
        this.past = past;
        this.offset = stores.journal().size();
        int highest = stores.population().highest();
        this.numbers = new AtomicInteger(Math.max(highest, House.ID.value()));
        this.index = Index.of(stores.store(), sweep);
    }

    /** A number that nobody has. */
    PartyId newcomer() {
        return new PartyId(numbers.incrementAndGet());
    }

    Index index() {
        return index;
    }

    /** Tells somebody of the earliest moment at which anybody is due, with every commit that changes it. */
    void tellDue(LongConsumer listener) {
        dues = listener;
    }

    /** Decides and commits, again if need be, and answers what the last decision answered. What others are decided by changes alone. */
    <T> T commit(Supplier<Batch> fresh, Function<Batch, T> decisions) {
        return commit(fresh, decisions, measuring.readLock());
    }

    /** The same, for a decision that changes what others are decided by: none of those is committed meanwhile. */
    <T> T commitMeasure(Supplier<Batch> fresh, Function<Batch, T> decisions) {
        return commit(fresh, decisions, measuring.writeLock());
    }

    /** Reads most of it to the fold while others commit, and the rest while they wait. */
    void follow(Fold fold) {
        long read = past.each(fold.next(), toldUpTo(), fold::take);
        order.lock();
        try {
            past.each(read, offset, fold::take);
            folds.add(fold);
        } finally {
            order.unlock();
        }
    }

    /** Reads all of it to the fold while others commit. */
    void read(Fold fold) {
        past.each(fold.next(), toldUpTo(), fold::take);
    }

    private long toldUpTo() {
        order.lock();
        try {
            return offset;
        } finally {
            order.unlock();
        }
    }

    /** Gives a fold every fact from now on. */
    void followFromNow(Fold fold) {
        order.lock();
        try {
            folds.add(fold);
        } finally {
            order.unlock();
        }
    }

    private <T> T commit(Supplier<Batch> fresh, Function<Batch, T> decisions, Lock shared) {
        if (order.isHeldByCurrentThread()) {
            throw new IllegalStateException("a fold is told what happened; it cannot make more happen");
        }
        for (int stale = 0; ; stale++) {
            Batch batch = fresh.get();
            T answer;
            try {
                answer = decisions.apply(batch);
            } catch (BehindException e) {
                if (stale >= MOST_LOOKS) {
                    throw e;
                }
                Thread.onSpinWait();
                continue;
            }
            List<Change> changes = batch.changes();
            if (changes.isEmpty()) {
                return answer;
            }
            Lock lock = batch.changesOthers() ? measuring.writeLock() : shared;
            lock.lock();
            try {
                if (!batch.outdated() && gotOn(batch, changes)) {
                    return answer;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Commits, unless somebody else got on before. */
    private boolean gotOn(Batch batch, List<Change> changes) {
        try {
            tellInOrder(stores.store().commit(changes), batch, changes);
            long due = Moments.NEVER;
            for (Change change : changes) {
                due = Math.min(due, change.due());
            }
            dues.accept(due);
            return true;
        } catch (StaleChangeException e) {
            return false;
        }
    }

    /** Tells of a commit when all before it have been told, whoever does so; returns when it has been. */
    private void tellInOrder(long first, Batch batch, List<Change> changes) {
        int facts = 0;
        for (Change change : changes) {
            facts += change.facts().size();
        }
        if (facts == 0) {
            return;
        }
        order.lock();
        try {
            waiting.put(first, new Told(batch, changes, facts));
            for (Told next = waiting.remove(offset); next != null; next = waiting.remove(offset)) {
                long end = offset + next.facts();
                try {
                    tell(next);
                } finally {
                    offset = end;
                    told.signalAll();
                }
            }
            while (offset < first + facts) {
                told.awaitUninterruptibly(); // whoever committed before is about to tell
            }
        } finally {
            order.unlock();
        }
    }

    private void tell(Told commit) {
        index.take(commit.batch().moves());
        if (folds.isEmpty()) {
            return;
        }
        long next = offset;
        for (Change change : commit.changes()) {
            for (Fact fact : change.facts()) {
                Recorded recorded = new Recorded(next++, change.party(), fact);
                folds.removeIf(fold -> !takes(fold, recorded));
            }
        }
    }

    /** What is committed is committed: a fold that throws loses its place and disturbs nobody else. */
    private static boolean takes(Fold fold, Recorded recorded) {
        try {
            fold.take(recorded);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "{} failed at fact {} and is no longer told",
                    fold.getClass().getName(),
                    recorded.offset(),
                    e);
            return false;
        }
    }
}
