package io.github.muchang.store.file;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a store must hold after some commits, kept in plain maps. Not thread-safe. */
final class Model {
    private final SortedMap<PartyId, Stored> states = new TreeMap<>();
    private final SortedMap<PartyId, Personal> vault = new TreeMap<>();
    private final Map<IdentityHash, PartyId> directory = new LinkedHashMap<>();
    private final List<Recorded> facts = new ArrayList<>();

    long version(PartyId party) {
        Stored stored = states.get(party);
        return stored == null ? 0 : stored.version();
    }

    SortedMap<PartyId, Personal> vault() {
        return vault;
    }

    /** The identities by which a party is found. */
    List<IdentityHash> heldBy(PartyId party) {
        return directory.entrySet().stream()
                .filter(each -> each.getValue().equals(party))
                .map(Map.Entry::getKey)
                .toList();
    }

    void apply(List<Change> changes) {
        for (Change change : changes) {
            change.vault().ifPresent(edit -> edit.releases().forEach(hash -> directory.remove(hash, change.party())));
        }
        for (Change change : changes) {
            PartyId party = change.party();
            states.put(party, new Stored(change.expected() + 1, change.state(), change.due()));
            for (Fact fact : change.facts()) {
                facts.add(new Recorded(facts.size(), party, fact));
            }
            change.vault().ifPresent(edit -> {
                edit.claims().forEach(hash -> directory.put(hash, party));
                edit.personal().ifPresentOrElse(personal -> vault.put(party, personal), () -> vault.remove(party));
            });
        }
    }

    /** How a store looks that holds this. */
    Picture picture() {
        SortedMap<PartyId, Picture.Seen> seen = new TreeMap<>();
        states.forEach((party, stored) ->
                seen.put(party, new Picture.Seen(stored.version(), ByteBuffer.wrap(stored.state()), stored.due())));
        List<PartyId> due = states.entrySet().stream()
                .filter(each -> each.getValue().due() != Moments.NEVER)
                .sorted(Comparator.comparing((Map.Entry<PartyId, Stored> each) ->
                                each.getValue().due())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        return new Picture(
                seen,
                due,
                List.copyOf(facts),
                new TreeMap<>(vault),
                Map.copyOf(directory),
                states.isEmpty() ? 0 : states.lastKey().value());
    }
}
