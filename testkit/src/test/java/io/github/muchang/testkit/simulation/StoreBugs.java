package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stores with faults. */
final class StoreBugs {
    private StoreBugs() {}

    /** Changes every change. */
    static Bug changing(UnaryOperator<Change> how) {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                return new Passing(stores) {
                    @Override
                    public long commit(List<Change> changes) throws StaleChangeException {
                        return super.commit(changes.stream().map(how).toList());
                    }
                }.stores();
            }

            @Override
            public boolean replays() {
                return false;
            }
        };
    }

    /** States are as if such facts had never been. */
    static Bug forgetting(Predicate<Fact> forgotten) {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                return new Passing(stores) {
                    @Override
                    public long commit(List<Change> changes) throws StaleChangeException {
                        return super.commit(changes.stream()
                                .map(change -> with(
                                        change, without(change, stores.journal().of(change.party()))))
                                .toList());
                    }
                }.stores();
            }

            private byte[] without(Change change, List<Recorded> before) {
                Draft draft = Party.unknown(change.party()).draft();
                before.stream().map(Recorded::fact).filter(forgotten.negate()).forEach(fact -> apply(fact, draft));
                change.facts().stream().filter(forgotten.negate()).forEach(fact -> apply(fact, draft));
                return PartyCodec.encode(draft.finish());
            }

            @Override
            public boolean replays() {
                return false;
            }
        };
    }

    /** The touch ledger of a state is empty. */
    static Change withoutLedger(Change change) {
        Party party = PartyCodec.decode(change.party(), change.state());
        Draft draft = party.draft();
        for (int i = 0; i < party.ledger().size(); i++) {
            draft.release(party.ledger().entry(i).message());
        }
        return with(change, PartyCodec.encode(draft.finish()));
    }

    /** What a platform has not answered for is forgotten. */
    static Change withoutDoubts(Change change) {
        Party party = PartyCodec.decode(change.party(), change.state());
        Draft draft = party.draft();
        party.outgoing().stream()
                .filter(each -> each.state() == Outgoing.State.PENDING || each.state() == Outgoing.State.UNKNOWN)
                .forEach(each -> draft.settled(each.id()));
        return with(change, PartyCodec.encode(draft.finish()));
    }

    static Change due(Change change, long due) {
        return new Change(change.party(), change.expected(), change.state(), due, change.facts(), change.vault());
    }

    static Change late(Change change) {
        return change.due() >= Moments.NEVER ? change : due(change, change.due() + 1);
    }

    /** Such facts are in no journal. */
    static Bug dropping(Predicate<Fact> dropped) {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                return new Passing(stores) {
                    private long lost;

                    @Override
                    public long commit(List<Change> changes) throws StaleChangeException {
                        long first = lost
                                + super.commit(changes.stream()
                                        .map(each -> new Change(
                                                each.party(),
                                                each.expected(),
                                                each.state(),
                                                each.due(),
                                                each.facts().stream()
                                                        .filter(dropped.negate())
                                                        .toList(),
                                                each.vault()))
                                        .toList());
                        lost += changes.stream()
                                .flatMap(each -> each.facts().stream())
                                .filter(dropped)
                                .count();
                        return first;
                    }
                }.stores();
            }
        };
    }

    /** Of so many commits one is answered and not made. */
    static Bug swallowing(int one) {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                return new Passing(stores) {
                    private long lost;
                    private int commits;

                    @Override
                    public long commit(List<Change> changes) throws StaleChangeException {
                        if (++commits % one != 0) {
                            return lost + super.commit(changes);
                        }
                        long first = lost + size();
                        lost += changes.stream()
                                .mapToInt(each -> each.facts().size())
                                .sum();
                        return first;
                    }
                }.stores();
            }
        };
    }

    /** Some parties are never due. */
    static Bug overlooking(Predicate<PartyId> overlooked) {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                return new Passing(stores) {
                    @Override
                    public List<PartyId> due(Instant now, int limit) {
                        return super.due(now, limit + 3).stream()
                                .filter(overlooked.negate())
                                .limit(limit)
                                .toList();
                    }
                }.stores();
            }
        };
    }

    private static Change with(Change change, byte[] state) {
        return new Change(change.party(), change.expected(), state, change.due(), change.facts(), change.vault());
    }

    private static void apply(Fact fact, Draft draft) {
        draft.seenAt(fact.at());
        fact.applyTo(draft);
    }
}
