package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bugs between a store and its user: what was found when it was opened, and what is committed, is not what it should be. */
final class StoreBugs {
    private StoreBugs() {}

    /** Versions begin anew when it is opened. */
    static Stores losesVersions(Stores real) {
        return reopening(real, stored -> new Stored(1, stored.state(), stored.due()));
    }

    /** Nobody is due who was due when it was opened. */
    static Stores losesDueTimes(Stores real) {
        return reopening(real, stored -> new Stored(stored.version(), stored.state(), Long.MAX_VALUE));
    }

    /** The hash of the signal that came in last, by which it is known if it comes again, is missing when it is opened. */
    static Stores losesLateSignals(Stores real) {
        return reopening(real, stored -> {
            byte[] state = stored.state().clone();
            Arrays.fill(state, state.length - 1 - Long.BYTES, state.length - 1, (byte) 0);
            return new Stored(stored.version(), state, stored.due());
        });
    }

    private static Stores reopening(Stores real, UnaryOperator<Stored> bug) {
        return with(real, new Passing(real.store()) {
            private final Set<PartyId> changed = new HashSet<>();

            @Override
            public Optional<Stored> load(PartyId party) {
                Optional<Stored> stored = super.load(party);
                return changed.contains(party) ? stored : stored.map(bug);
            }

            @Override
            public long commit(List<Change> changes) throws StaleChangeException {
                long offset = super.commit(changes);
                changes.forEach(each -> changed.add(each.party()));
                return offset;
            }
        });
    }

    /** A batch is committed in two parts. */
    static Stores commitsInTwo(Stores real) {
        return with(real, new Passing(real.store()) {
            @Override
            public long commit(List<Change> changes) throws StaleChangeException {
                if (changes.size() < 2 || changes.get(0).vault().isPresent()) {
                    return super.commit(changes);
                }
                long offset = super.commit(changes.subList(0, 1));
                super.commit(changes.subList(1, changes.size()));
                return offset;
            }
        });
    }

    /** A commit that failed is acknowledged. */
    static Stores acknowledgesFailures(Stores real) {
        return with(real, new Passing(real.store()) {
            @Override
            public long commit(List<Change> changes) throws StaleChangeException {
                try {
                    return super.commit(changes);
                } catch (StoreException e) {
                    return 0;
                }
            }
        });
    }

    /** A batch is committed once more though it did not fail. */
    static Stores commitsTwice(Stores real) {
        return with(real, new Passing(real.store()) {
            @Override
            public long commit(List<Change> changes) throws StaleChangeException {
                long offset = super.commit(changes);
                super.commit(changes.stream()
                        .map(each -> new Change(
                                each.party(),
                                each.expected() + 1,
                                each.state(),
                                each.due(),
                                each.facts(),
                                Optional.empty()))
                        .collect(ImmutableList.toImmutableList()));
                return offset;
            }
        });
    }

    /** Whoever was erased is answered from a cache. */
    static Stores remembersTheErased(Stores real) {
        Map<PartyId, Personal> known = new HashMap<>();
        Vault vault = new Vault() {
            @Override
            public Optional<Personal> open(PartyId party) {
                return real.vault().open(party).or(() -> Optional.ofNullable(known.get(party)));
            }

            @Override
            public Optional<PartyId> find(IdentityHash hash) {
                return real.vault().find(hash);
            }
        };
        Store store = new Passing(real.store()) {
            @Override
            public long commit(List<Change> changes) throws StaleChangeException {
                changes.forEach(change -> change.vault()
                        .flatMap(edit -> edit.personal())
                        .ifPresent(personal -> known.put(change.party(), personal)));
                return super.commit(changes);
            }
        };
        return new Stores(store, vault, real.journal(), real.population());
    }

    private static Stores with(Stores real, Store store) {
        return new Stores(store, real.vault(), real.journal(), real.population());
    }

    private static class Passing implements Store {
        private final Store real;

        Passing(Store real) {
            this.real = real;
        }

        @Override
        public Optional<Stored> load(PartyId party) {
            return real.load(party);
        }

        @Override
        public long commit(List<Change> changes) throws StaleChangeException {
            return real.commit(changes);
        }

        @Override
        public List<PartyId> due(Instant now, int limit) {
            return real.due(now, limit);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
