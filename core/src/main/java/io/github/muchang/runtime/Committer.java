package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches, and tells the index and the folds in the order of commits. A batch is decided without a lock; one that turns out
 * stale is decided again from what is there now, so of two that race one always gets on.
 */
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int READ_AT_ONCE = 1000;

    private final Object lock = new Object();
    private final Stores stores;
    private final Index index;
    private final List<Fold> folds = new ArrayList<>();
    private final AtomicInteger numbers;
    private long offset;

    Committer(Stores stores, Sweep sweep) {
        this.stores = stores;
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

    /** Decides and commits, again if need be, and answers what the last decision answered. */
    <T> T commit(Supplier<Batch> fresh, Function<Batch, T> decisions) {
        while (true) {
            Batch batch = fresh.get();
            T answer = decisions.apply(batch);
            List<Change> changes = batch.changes();
            if (changes.isEmpty()) {
                return answer;
            }
            synchronized (lock) {
                if (batch.outdated()) {
                    continue;
                }
                try {
                    stores.store().commit(changes);
                } catch (StaleChangeException e) {
                    continue; // somebody else got on
                }
                batch.update(index);
                tell(changes);
            }
            return answer;
        }
    }

    void follow(Fold fold) {
        synchronized (lock) {
            long from = 0;
            List<Recorded> facts = stores.journal().read(from, READ_AT_ONCE);
            while (!facts.isEmpty()) {
                facts.forEach(fold::take);
                from += facts.size();
                facts = stores.journal().read(from, READ_AT_ONCE);
            }
            offset = Math.max(offset, from);
            folds.add(fold);
        }
    }

    private void tell(List<Change> changes) {
        for (Change change : changes) {
            for (Fact fact : change.facts()) {
                Recorded recorded = new Recorded(offset++, change.party(), fact);
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
