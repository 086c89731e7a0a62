package io.github.muchang.testkit;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Liars about what lasts, by the clause that finds them out. */
final class ReopeningLiars {
    private ReopeningLiars() {}

    static Map<String, Supplier<Reopening>> all() {
        Map<String, Supplier<Reopening>> liars = new HashMap<>();
        liars.put("states_last", LosesTheLastByte::new);
        liars.put("versions_last", CountsAnew::new);
        liars.put("due_times_last", LosesDueTimes::new);
        liars.put("identities_last", LosesWhatMoved::new);
        liars.put("the_vault_lasts", LosesAddresses::new);
        liars.put("the_journal_goes_on", NumbersAnew::new);
        liars.put("a_party_keeps_its_facts", LosesWhoseFactsTheyAre::new);
        liars.put("the_erased_stay_erased", BringsBackTheErased::new);
        liars.put("a_refused_commit_leaves_nothing", CommitsItAfterAll::new);
        liars.put("numbers_go_on", LosesTheHighest::new);
        liars.put("what_is_committed_later_lasts", LastsOnce::new);
        liars.put("opening_changes_nothing", LosesOneEachTime::new);
        liars.put("a_dead_process_takes_nothing_with_it", WritesTheLastOnClosing::new);
        return liars;
    }

    private static final class LosesTheLastByte extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public Optional<Stored> load(PartyId party) {
                    return super.load(party).map(stored -> {
                        byte[] state = stored.state().clone();
                        state[state.length - 1] = 0;
                        return new Stored(stored.version(), state, stored.due());
                    });
                }
            };
        }
    }

    private static final class CountsAnew extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public Optional<Stored> load(PartyId party) {
                    return super.load(party).map(stored -> new Stored(1, stored.state(), stored.due()));
                }
            };
        }
    }

    private static final class LosesDueTimes extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public List<PartyId> due(Instant now, int limit) {
                    return List.of();
                }
            };
        }
    }

    private static final class LosesWhatMoved extends Reopening {
        @Override
        Session again() {
            return new Session() {
                private final Map<IdentityHash, PartyId> first = new HashMap<>();

                @Override
                void take(List<Change> changes) throws StaleChangeException {
                    super.take(changes);
                    for (Change change : changes) {
                        change.vault().ifPresent(edit -> edit.claims()
                                .forEach(claim -> first.putIfAbsent(claim, change.party())));
                    }
                }

                @Override
                public Optional<PartyId> find(IdentityHash hash) {
                    return super.find(hash).map(holder -> first.getOrDefault(hash, holder));
                }
            };
        }
    }

    private static final class LosesAddresses extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public Optional<Personal> open(PartyId party) {
                    return super.open(party).map(each -> new Personal(each.identities(), Map.of(), each.attributes()));
                }
            };
        }
    }

    private static final class NumbersAnew extends Reopening {
        @Override
        Session again() {
            int before = committed.stream()
                    .flatMap(List::stream)
                    .mapToInt(each -> each.facts().size())
                    .sum();
            return new Session() {
                @Override
                public List<Recorded> read(long from, int limit) {
                    return super.read(from, limit).stream()
                            .map(each -> each.offset() < before
                                    ? each
                                    : new Recorded(each.offset() - before, each.party(), each.fact()))
                            .toList();
                }
            };
        }
    }

    private static final class LosesWhoseFactsTheyAre extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public List<Recorded> of(PartyId party) {
                    return List.of();
                }
            };
        }
    }

    private static final class BringsBackTheErased extends Reopening {
        @Override
        Session again() {
            return new Session() {
                private final Map<PartyId, Personal> last = new HashMap<>();

                @Override
                void take(List<Change> changes) throws StaleChangeException {
                    super.take(changes);
                    for (Change change : changes) {
                        change.vault()
                                .flatMap(edit -> edit.personal())
                                .ifPresent(personal -> last.put(change.party(), personal));
                    }
                }

                @Override
                public Optional<Personal> open(PartyId party) {
                    return super.open(party).or(() -> Optional.ofNullable(last.get(party)));
                }
            };
        }
    }

    private static final class CommitsItAfterAll extends Reopening {
        private final List<Change> refused = new ArrayList<>();

        @Override
        public Stores reopened(Stores closed) {
            refused.stream()
                    .filter(each -> each.expected() == 0)
                    .filter(each -> committed.stream().flatMap(List::stream).noneMatch(other -> other.party()
                            .equals(each.party())))
                    .forEach(each -> committed.add(List.of(each)));
            refused.clear();
            return super.reopened(closed);
        }

        @Override
        Session firstOne() {
            return new Session() {
                @Override
                public long commit(List<Change> changes) throws StaleChangeException {
                    try {
                        return super.commit(changes);
                    } catch (StaleChangeException e) {
                        refused.addAll(changes);
                        throw e;
                    }
                }
            };
        }
    }

    private static final class LosesTheHighest extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                public int highest() {
                    return 0;
                }
            };
        }
    }

    private static final class LastsOnce extends Reopening {
        @Override
        Session again() {
            return new Session() {
                @Override
                void keep(List<Change> changes) {}
            };
        }
    }

    private static final class LosesOneEachTime extends Reopening {
        private int found = -1;

        @Override
        public Stores reopened(Stores closed) {
            if (committed.size() == found) {
                committed.remove(committed.size() - 1);
            }
            found = committed.size();
            return super.reopened(closed);
        }
    }

    private static final class WritesTheLastOnClosing extends Reopening {
        @Override
        public Stores recovered(Stores abandoned) {
            committed.remove(committed.size() - 1);
            return super.recovered(abandoned);
        }
    }
}
