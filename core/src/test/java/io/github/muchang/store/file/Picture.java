package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything there is to see of a store, to be compared. */
record Picture(
        SortedMap<PartyId, Seen> states,
        List<PartyId> due,
        List<Recorded> journal,
        SortedMap<PartyId, Personal> vault,
        Map<IdentityHash, PartyId> directory,
        int highest) {
    private static final int PIECE = 7;

    /** One party's state. */
    record Seen(long version, ByteBuffer state, long due) {
        @Override
        public String toString() {
            return "version " + version + ", " + state.remaining() + " bytes " + state.hashCode() + ", due " + due;
        }
    }

    /**
     * How a store looks, from every side.
     *
     * @throws AssertionError if two sides of it do not agree
     */
    static Picture of(Stores stores, Iterable<PartyId> parties, Iterable<IdentityHash> identities) {
        SortedMap<PartyId, Seen> states = new TreeMap<>();
        SortedMap<PartyId, Personal> vault = new TreeMap<>();
        List<Recorded> journal = journal(stores);
        for (PartyId party : parties) {
            stores.store()
                    .load(party)
                    .ifPresent(stored -> states.put(
                            party, new Seen(stored.version(), ByteBuffer.wrap(stored.state()), stored.due())));
            stores.vault().open(party).ifPresent(personal -> vault.put(party, personal));
            List<Recorded> own =
                    journal.stream().filter(each -> each.party().equals(party)).toList();
            if (!own.equals(stores.journal().of(party))) {
                throw new AssertionError("the journal and the facts of " + party + " do not agree: " + own + " and "
                        + stores.journal().of(party));
            }
        }
        Map<IdentityHash, PartyId> directory = new HashMap<>();
        for (IdentityHash identity : identities) {
            stores.vault().find(identity).ifPresent(party -> directory.put(identity, party));
        }
        List<PartyId> due = stores.store().due(Instant.ofEpochMilli(Moments.END), Integer.MAX_VALUE);
        return new Picture(
                states, due, journal, vault, directory, stores.population().highest());
    }

    /** In pieces, so that reading goes on in the middle. */
    private static List<Recorded> journal(Stores stores) {
        List<Recorded> journal = new ArrayList<>();
        List<Recorded> piece;
        do {
            piece = stores.journal().read(journal.size(), PIECE + journal.size() / PIECE);
            journal.addAll(piece);
        } while (!piece.isEmpty());
        return journal;
    }

    /** What of it is about some parties and what they are found by, the facts numbered anew. */
    Picture within(Collection<PartyId> some, Collection<IdentityHash> theirs) {
        List<Recorded> own = new ArrayList<>();
        for (Recorded each : journal) {
            if (some.contains(each.party())) {
                own.add(new Recorded(own.size(), each.party(), each.fact()));
            }
        }
        SortedMap<PartyId, Seen> ownStates = new TreeMap<>(states);
        ownStates.keySet().retainAll(some);
        SortedMap<PartyId, Personal> ownVault = new TreeMap<>(vault);
        ownVault.keySet().retainAll(some);
        Map<IdentityHash, PartyId> ownDirectory = new HashMap<>(directory);
        ownDirectory.keySet().retainAll(theirs);
        return new Picture(
                ownStates,
                due.stream().filter(some::contains).toList(),
                own,
                ownVault,
                ownDirectory,
                ownStates.isEmpty() ? 0 : ownStates.lastKey().value());
    }

    /** In which of its sides this differs from another, with no personal value. */
    String differenceFrom(Picture other) {
        StringBuilder said = new StringBuilder();
        say(said, "states", states, other.states);
        say(said, "due", due, other.due);
        say(said, "journal", journal.size() + " facts", other.journal.size() + " facts");
        if (journal.size() == other.journal.size() && !journal.equals(other.journal)) {
            said.append("the journals differ; ");
        }
        say(said, "vault", vault, other.vault);
        say(said, "directory", directory, other.directory);
        say(said, "highest", highest, other.highest);
        return said.toString();
    }

    private static void say(StringBuilder said, String what, Object here, Object there) {
        if (!here.equals(there)) {
            said.append(what)
                    .append(" ")
                    .append(here)
                    .append(" instead of ")
                    .append(there)
                    .append("; ");
        }
    }
}
