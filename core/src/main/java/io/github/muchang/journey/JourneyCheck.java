package io.github.muchang.journey;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.json.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with a journey in itself: its numbers, its names, and the ways between its steps. */
final class JourneyCheck {
    private static final int MOST = 1_000_000;
    private static final int MOST_PRIORITY = 100;

    private final Journey journey;
    private final String pointer;
    private final Faults faults;

    JourneyCheck(Journey journey, String pointer, Faults faults) {
        this.journey = journey;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** Checks; {@code whole} says that all of it was read, so that what leads nowhere is not only what could not be read. */
    void check(boolean whole) {
        number("/version", journey.version(), 1, MOST);
        number("/priority", journey.priority(), 0, MOST_PRIORITY);
        journey.atOnce().ifPresent(most -> number("/atMostAtOnce", most, 1, MOST));
        journey.limit().ifPresent(limit -> number("/atMost/times", limit.most(), 1, EntryLimit.MOST));
        starts(whole);
        for (int i = 0; i < journey.exits().size(); i++) {
            Names.check(journey.exits().get(i).outcome(), pointer + "/endIf/" + i + "/outcome", faults);
        }
        steps();
        if (whole) {
            new WayCheck(journey, pointer, faults).check();
        }
        replaces(whole);
    }

    private void starts(boolean whole) {
        if (journey.starts().isEmpty() && whole) {
            faults.add(
                    pointer + "/starts",
                    "nothing starts the journey: say what does, or that the host calls it (\"called\")");
        }
        for (int i = 0; i < journey.starts().size(); i++) {
            int first = journey.starts().indexOf(journey.starts().get(i));
            if (first < i) {
                faults.add(pointer + "/starts/" + i, "the same as " + pointer + "/starts/" + first);
            }
        }
        if (journey.endsOnLeaving()
                && whole
                && journey.starts().stream().noneMatch(Trigger.PoolEntered.class::isInstance)) {
            faults.add(pointer + "/endsOnLeaving", "it does not start on entering a pool, so there is none to leave");
        }
    }

    private void steps() {
        List<Step> steps = journey.steps();
        Map<String, Integer> taken = new TreeMap<>();
        StepCheck each = new StepCheck(faults);
        for (int i = 0; i < steps.size(); i++) {
            String at = pointer + "/steps/" + i;
            String name = steps.get(i).name();
            Names.check(name, at + "/name", faults);
            Integer first = taken.putIfAbsent(name, i);
            if (first != null) {
                faults.add(
                        at + "/name",
                        "the name '" + Faults.shown(name) + "' is already taken by " + pointer + "/steps/" + first);
            }
            each.check(steps.get(i), at);
        }
    }

    private void replaces(boolean whole) {
        Set<String> known = ImmutableSortedSet.copyOf(
                journey.steps().stream().map(Step::name).toList());
        Set<Integer> told = new TreeSet<>();
        for (int i = 0; i < journey.replaces().size(); i++) {
            Succession older = journey.replaces().get(i);
            String at = pointer + "/replaces/" + i;
            if (older.of() < 1 || older.of() >= journey.version()) {
                faults.add(
                        at + "/version",
                        "found " + older.of() + ", an older version than " + journey.version() + " is 1 to "
                                + (journey.version() - 1));
            } else if (!told.add(older.of())) {
                faults.add(at + "/version", "what becomes of version " + older.of() + " is stated already");
            }
            if (whole) {
                older.steps().forEach((step, fate) -> moves(fate, below(at + "/steps", step), known));
                moves(older.otherwise(), at + "/otherwise", known);
            }
        }
    }

    private void moves(Fate fate, String place, Set<String> known) {
        if (fate instanceof Fate.MoveTo move && !known.contains(move.step())) {
            faults.unknown(place + "/moveTo", "step", move.step(), known);
        }
    }

    private void number(String place, int found, int least, int most) {
        number(pointer + place, found, least, most, faults);
    }

    static void number(String place, int found, int least, int most, Faults faults) {
        if (found < least || found > most) {
            faults.add(place, "found " + found + ", allowed is " + least + " to " + most);
        }
    }

    private static String below(String at, String name) {
        return Place.below(at, Faults.shown(name));
    }
}
