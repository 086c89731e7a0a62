package io.github.muchang.testkit;

import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Liars about states and commits, by the clause that finds them out. */
final class CommitLiars {
    private CommitLiars() {}

    static Map<String, Supplier<Liar>> all() {
        return Map.of(
                "a_new_store_is_empty", KnowsEverybody::new,
                "a_state_is_loaded_as_it_was_committed", CutsStates::new,
                "a_version_counts_the_commits", CountsToTwo::new,
                "a_stale_change_changes_nothing", BelievesTheFuture::new,
                "a_commit_is_all_or_nothing", CommitsTheRest::new,
                "one_commit_changes_a_party_once", ChangesTwice::new,
                "a_race_has_one_winner", ChecksThenActs::new,
                "the_highest_number_in_use_is_known", CountsParties::new);
    }

    private static final class KnowsEverybody extends Liar {
        @Override
        public Optional<Stored> load(PartyId party) {
            return super.load(party).or(() -> Optional.of(new Stored(0, new byte[0], Moments.NEVER)));
        }
    }

    private static final class CutsStates extends Liar {
        @Override
        public Optional<Stored> load(PartyId party) {
            return super.load(party)
                    .map(stored -> new Stored(stored.version(), Arrays.copyOf(stored.state(), 256), stored.due()));
        }
    }

    private static final class CountsToTwo extends Liar {
        @Override
        public Optional<Stored> load(PartyId party) {
            return super.load(party)
                    .map(stored -> new Stored(Math.min(2, stored.version()), stored.state(), stored.due()));
        }
    }

    private static final class BelievesTheFuture extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            return super.commit(changes.stream()
                    .map(each -> expecting(each, Math.min(each.expected(), version(each, this))))
                    .toList());
        }
    }

    private static final class CommitsTheRest extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            try {
                return super.commit(changes);
            } catch (StaleChangeException e) {
                if (changes.size() > 2) {
                    for (Change each : changes) {
                        alone(each);
                    }
                }
                throw e;
            }
        }

        private void alone(Change change) {
            try {
                super.commit(List.of(change));
            } catch (StaleChangeException e) {
                return; // this is the stale one
            }
        }
    }

    private static final class ChangesTwice extends Liar {
        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            long parties = changes.stream().map(Change::party).distinct().count();
            if (parties == changes.size()) {
                return super.commit(changes);
            }
            long offset = 0;
            for (Change each : changes) {
                offset = super.commit(List.of(each));
            }
            return offset;
        }
    }

    /** Waits, for a bounded time, until somebody else is as far as itself: the worst that can happen happens. */
    private static final class ChecksThenActs extends Liar {
        private static final int PATIENCE = 500_000;

        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            Change first = changes.get(0);
            if (changes.size() > 1 || first.vault().isPresent() || first.expected() != version(first, this)) {
                return super.commit(changes);
            }
            inside.incrementAndGet();
            for (int i = 0; i < PATIENCE && inside.get() < 2; i++) {
                Thread.onSpinWait();
            }
            try {
                return act(first);
            } finally {
                inside.decrementAndGet();
            }
        }

        private synchronized long act(Change change) throws StaleChangeException {
            return super.commit(List.of(expecting(change, version(change, this))));
        }
    }

    private static final class CountsParties extends Liar {
        private final TreeSet<PartyId> parties = new TreeSet<>();

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            long offset = super.commit(changes);
            changes.forEach(each -> parties.add(each.party()));
            return offset;
        }

        @Override
        public int highest() {
            return parties.size();
        }
    }

    private static long version(Change change, Liar liar) {
        return liar.load(change.party()).map(Stored::version).orElse(0L);
    }
}
