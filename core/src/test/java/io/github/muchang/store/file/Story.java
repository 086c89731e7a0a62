package io.github.muchang.store.file;

import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.store.Change;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Batches, one after the other, that follow from a seed: each changes several parties, some claim, move or release identities, every
 * eighth erases somebody. Lanes have parties and identities of their own, so that each can be written by a thread of its own.
 */
final class Story {
    private static final long START = 1_750_000_000_000L;
    private static final int ERASING = 8;

    private final long seed;
    private final int lane;
    private final int ballast;
    private final List<PartyId> parties = new ArrayList<>();
    private final Set<IdentityHash> identities = new LinkedHashSet<>();
    private final Map<PartyId, Party> people = new HashMap<>();
    private final Model model = new Model();
    private int number;

    /**
     * The story of a lane.
     *
     * @param parties how many parties a lane has
     * @param ballast length of a state in each batch that fills the journal; 0 for none
     */
    Story(long seed, int lane, int parties, int ballast) {
        this.seed = seed;
        this.lane = lane;
        this.ballast = ballast;
        for (int i = 1; i <= parties; i++) {
            this.parties.add(new PartyId(lane * parties + i));
        }
    }

    Model model() {
        return model;
    }

    List<PartyId> parties() {
        return parties;
    }

    /** Every identity that was claimed so far. */
    Set<IdentityHash> identities() {
        return identities;
    }

    /** How many batches were told. */
    int number() {
        return number;
    }

    /** The next batch; it is taken for committed. */
    List<Change> next() {
        number++;
        Random random = new Random(seed * 31 + lane * 1_000_003L + number * 0x9E3779B97F4A7C15L);
        random.nextLong();
        Map<PartyId, VaultEdit> edits = edits(random);
        Set<PartyId> touched = new LinkedHashSet<>(edits.keySet());
        List<PartyId> others = new ArrayList<>(parties);
        Collections.shuffle(others, random);
        touched.addAll(others.subList(0, 1 + random.nextInt(3)));
        List<PartyId> order = new ArrayList<>(touched);
        Collections.shuffle(order, random);
        List<Change> changes = new ArrayList<>();
        for (PartyId party : order) {
            changes.add(change(party, Optional.ofNullable(edits.get(party)), random));
        }
        model.apply(changes);
        return changes;
    }

    /** A value that is in the vault of a party from this batch on, and may be nowhere else. */
    static String canary(PartyId party, int batch) {
        return "金丝雀-" + party.value() + "-" + batch + "-";
    }

    private Change change(PartyId party, Optional<VaultEdit> edit, Random random) {
        List<Fact> facts = new ArrayList<>();
        long at = START + number * 1000L;
        Party person = people.getOrDefault(party, Party.unknown(party));
        if (person.isUnknown()) {
            facts.add(new PersonFact.Registered(at, Party.Kind.CUSTOMER));
        }
        if (edit.isPresent() && edit.get().personal().isEmpty()) {
            facts.add(new PersonFact.Erased(at));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.add(new PersonFact.SignalTaken(at, new SignalHash(random.nextLong()), "purchase", at - i, false));
            facts.add(new PersonFact.TagGiven(at, at, "batch-" + number + "-" + i, "lane-" + lane));
        }
        person = Evolve.apply(person, facts);
        people.put(party, person);
        long due = random.nextInt(4) == 0 ? Moments.NEVER : at + random.nextInt(5) * 1000L;
        return new Change(party, model.version(party), state(person, random), due, facts, edit);
    }

    /** Ballast stands behind the state of the lane's first party. */
    private byte[] state(Party person, Random random) {
        byte[] state = PartyCodec.encode(person);
        if (ballast == 0 || !person.id().equals(parties.get(0))) {
            return state;
        }
        byte[] heavy = new byte[ballast + random.nextInt(SimulatedContent.SECTOR)];
        random.nextBytes(heavy);
        System.arraycopy(state, 0, heavy, 0, Math.min(state.length, heavy.length));
        return heavy;
    }

    private Map<PartyId, VaultEdit> edits(Random random) {
        Map<PartyId, VaultEdit> edits = new HashMap<>();
        List<PartyId> known = new ArrayList<>(model.vault().keySet());
        if (number % ERASING == 0 && !known.isEmpty()) {
            PartyId erased = known.get(random.nextInt(known.size()));
            edits.put(erased, new VaultEdit(Optional.empty(), List.of(), model.heldBy(erased)));
            return edits;
        }
        PartyId party = parties.get(random.nextInt(parties.size()));
        int choice = random.nextInt(4);
        if (choice == 0) {
            return edits;
        }
        IdentityHash fresh = new IdentityHash(random.nextLong(), lane * 1_000_000L + number);
        identities.add(fresh);
        List<IdentityHash> held = model.heldBy(party);
        PartyId other = parties.get((parties.indexOf(party) + 1) % parties.size());
        Personal personal = personal(party, random);
        if (choice == 1 && !held.isEmpty() && !other.equals(party)) {
            edits.put(party, new VaultEdit(Optional.of(personal), List.of(fresh), held));
            Personal theirs = personal(other, random);
            edits.put(other, new VaultEdit(Optional.of(theirs), held, List.of()));
        } else {
            edits.put(party, new VaultEdit(Optional.of(personal), List.of(fresh), List.of()));
        }
        return edits;
    }

    private Personal personal(PartyId party, Random random) {
        String filler = "x".repeat(random.nextInt(300));
        return model.vault()
                .getOrDefault(party, Personal.NOTHING)
                .with("name", canary(party, number) + filler)
                .with("note-" + number % 3, "备注 " + number);
    }
}
