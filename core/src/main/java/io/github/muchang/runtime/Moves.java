package io.github.muchang.runtime;

import io.github.muchang.party.NameMap;
import io.github.muchang.party.Party;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who came into what is indexed, and who left it, in the order in which it happened. Worked out where the states are at hand, so that
 * the {@link Index}, which only one thread can change, has little to do. Not thread-safe.
 */
final class Moves {
    private int[] parties = new int[16];
    private Change[] changes = new Change[16];
    private int size;
    private final List<Rosters.Move> groups = new ArrayList<>();
    private final List<Duties.Change> duties = new ArrayList<>();
    private long latest = Moments.FIRST;

    /** What is indexed by names, and what without. */
    enum Shelf {
        SEGMENTS,
        STAGES,
        POOLS,
        CUSTOMERS,
        DEAD_LETTERS
    }

    /** Came in, or left. */
    private record Change(Shelf shelf, String name, boolean in) {}

    /** What is done with a move. */
    interface Taker {
        void take(Shelf shelf, String name, int party, boolean in);
    }

    /** When the latest fact was decided. */
    long latest() {
        return latest;
    }

    /** What changed in groups. */
    List<Rosters.Move> groups() {
        return groups;
    }

    void each(Taker taker) {
        for (int i = 0; i < size; i++) {
            Change change = changes[i];
            taker.take(change.shelf(), change.name(), parties[i], change.in());
        }
    }

    /** What changed of what staff has in hand. */
    List<Duties.Change> duties() {
        return duties;
    }

    /** A party changed. */
    void of(Party before, Party after) {
        int party = after.id().value();
        latest = Math.max(latest, after.asOf());
        names(Shelf.SEGMENTS, before.segments(), after.segments(), party);
        names(Shelf.POOLS, before.memberships(), after.memberships(), party);
        if (!before.stage().equals(after.stage())) {
            add(Shelf.STAGES, before.stage(), party, false);
            add(Shelf.STAGES, after.stage(), party, true);
        }
        flag(
                Shelf.DEAD_LETTERS,
                !before.deadLetters().isEmpty(),
                !after.deadLetters().isEmpty(),
                party);
        if (Rosters.Move.isOne(before, after)) {
            groups.add(Rosters.Move.of(before, after));
        }
        flag(Shelf.CUSTOMERS, isCustomer(before), isCustomer(after), party);
        Duties.Change.of(before, after).ifPresent(duties::add);
    }

    private static boolean isCustomer(Party party) {
        return party.kind() == Party.Kind.CUSTOMER
                && !party.isUnknown()
                && party.absorbedInto().isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // only a shortcut: most facts leave the map as it is
    private void names(Shelf shelf, NameMap<?> before, NameMap<?> after, int party) {
        if (before == after) {
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!after.containsKey(before.nameAt(i))) {
                add(shelf, before.nameAt(i), party, false);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (!before.containsKey(after.nameAt(i))) {
                add(shelf, after.nameAt(i), party, true);
            }
        }
    }

    private void flag(Shelf shelf, boolean before, boolean after, int party) {
        if (before != after) {
            add(shelf, shelf.name(), party, after);
        }
    }

    private void add(Shelf shelf, String name, int party, boolean in) {
        if (name.isEmpty()) {
            return;
        }
        if (size == parties.length) {
            parties = Arrays.copyOf(parties, size * 2);
            changes = Arrays.copyOf(changes, size * 2);
        }
        parties[size] = party;
        changes[size++] = new Change(shelf, name, in);
    }
}
