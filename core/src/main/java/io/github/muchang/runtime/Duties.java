package io.github.muchang.runtime;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/** What staff has in hand: open tasks by whose hands they are in, and who looks after whom; changed with every commit. Thread-safe. */
final class Duties {
    /** The hands of nobody. */
    static final String NOBODY = "";

    private final Map<String, TreeMap<Key, OpenTask>> hands = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, RoaringBitmap> owned = new HashMap<>();
    private final Set<Key> untried = new TreeSet<>();
    private boolean roomier;

    /** An open task; those that must be done first come first. */
    record Key(long until, PartyId party, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            return ComparisonChain.start()
                    .compare(until, o.until)
                    .compare(party.value(), o.party.value())
                    .compare(name, o.name)
                    .result();
        }
    }

    /** What changed of a party, as it was before and is now. */
    record Change(
            PartyId party, NameMap<OpenTask> tasksBefore, NameMap<OpenTask> tasks, String ownerBefore, String owner) {
        /** Empty if nothing did. */
        @SuppressWarnings("ReferenceEquality") // what did not change is the very same
        static Optional<Change> of(Party before, Party after) {
            return before.tasks() == after.tasks() && before.owner().equals(after.owner())
                    ? Optional.empty()
                    : Optional.of(new Change(after.id(), before.tasks(), after.tasks(), before.owner(), after.owner()));
        }
    }

    /** A party changed. */
    synchronized void take(Change change) {
        tasks(change.party, change.tasksBefore, change.tasks);
        RoaringBitmap former = owned.get(change.ownerBefore);
        if (former != null) {
            former.remove(change.party.value());
        }
        if (!change.owner.isEmpty()) {
            owned.computeIfAbsent(change.owner, any -> new RoaringBitmap()).add(change.party.value());
        }
    }

    private void tasks(PartyId party, NameMap<OpenTask> before, NameMap<OpenTask> after) {
        before.forEach((name, task) -> {
            if (!task.equals(after.find(name))) {
                remove(new Key(task.until(), party, name), task);
            }
        });
        after.forEach((name, task) -> {
            if (!task.equals(before.find(name))) {
                add(new Key(task.until(), party, name), task);
            }
        });
    }

    private void add(Key key, OpenTask task) {
        hands.computeIfAbsent(task.staff(), any -> new TreeMap<>()).put(key, task);
        if (!task.isDaily()) {
            loads.merge(task.staff(), 1, Integer::sum);
        }
        if (task.staff().isEmpty()) {
            untried.add(key);
        }
    }

    private void remove(Key key, OpenTask task) {
        Map<Key, OpenTask> held = hands.get(task.staff());
        if (held != null) {
            held.remove(key);
        }
        if (!task.isDaily()) {
            loads.merge(task.staff(), -1, Integer::sum);
        }
        untried.remove(key);
        roomier |= !task.staff().isEmpty();
    }

    /** Adds what another part of the population has. */
    synchronized void join(Duties part) {
        part.hands.forEach((staff, tasks) -> tasks.forEach(this::add));
        part.owned.forEach((staff, parties) ->
                owned.computeIfAbsent(staff, any -> new RoaringBitmap()).or(parties));
    }

    /** Whether there is a task that somebody might take now who could not before. */
    synchronized boolean hasUntried() {
        return !untried.isEmpty() || (roomier && !held(NOBODY).isEmpty());
    }

    /** Those tasks; from now on they have been tried. */
    synchronized List<Key> untried() {
        List<Key> all = ImmutableList.copyOf(roomier ? held(NOBODY).keySet() : untried);
        untried.clear();
        roomier = false;
        return all;
    }

    /** All are to be tried again. */
    synchronized void tryAgain() {
        roomier = true;
    }

    /** The tasks in somebody's hands, in the order in which they must be done. */
    synchronized List<Key> of(String staff) {
        return ImmutableList.copyOf(held(staff).keySet());
    }

    /** Whether somebody has any task. */
    synchronized boolean has(String staff) {
        return !held(staff).isEmpty();
    }

    /** Whether somebody has a task of a journey that must be done by a moment. */
    synchronized boolean late(String staff, long moment) {
        return held(staff).entrySet().stream()
                .anyMatch(each ->
                        each.getKey().until() <= moment && !each.getValue().isDaily());
    }

    /** Whose hands hold anything, and who looks after anybody. */
    synchronized Set<String> names() {
        Set<String> names = new TreeSet<>();
        hands.forEach((name, tasks) -> add(names, name, !tasks.isEmpty()));
        owned.forEach((name, parties) -> add(names, name, !parties.isEmpty()));
        return names;
    }

    private static void add(Set<String> names, String name, boolean busy) {
        if (busy && !name.isEmpty()) {
            names.add(name);
        }
    }

    /** How many tasks of journeys each has; a copy. */
    synchronized Map<String, Integer> loads() {
        return new HashMap<>(loads);
    }

    /** Who is looked after by somebody. */
    synchronized RoaringBitmap owned(String staff) {
        RoaringBitmap parties = owned.get(staff);
        return parties == null ? new RoaringBitmap() : parties.clone();
    }

    /** Whether anybody is looked after. */
    synchronized boolean anyOwned() {
        return owned.values().stream().anyMatch(parties -> !parties.isEmpty());
    }

    private Map<Key, OpenTask> held(String staff) {
        return hands.getOrDefault(staff, new TreeMap<>());
    }
}
