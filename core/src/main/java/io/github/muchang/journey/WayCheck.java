package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.fault.Faults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ways between the steps of a journey: all lead somewhere, none of the steps is out of reach, no circle takes no time. */
final class WayCheck {
    private static final int MOST_SHOWN = 12;

    private final Journey journey;
    private final String pointer;
    private final Faults faults;

    WayCheck(Journey journey, String pointer, Faults faults) {
        this.journey = journey;
        this.pointer = pointer;
        this.faults = faults;
    }

    void check() {
        if (journey.steps().isEmpty()) {
            faults.add(pointer + "/steps", "a journey has at least one step");
            return;
        }
        if (allKnown()) { // else what seems out of reach may be what a misspelt way is meant to lead to
            unreachable();
        }
        circles();
    }

    private boolean allKnown() {
        int before = faults.list().size();
        Set<String> known = ImmutableSortedSet.copyOf(
                journey.steps().stream().map(Step::name).toList());
        for (int i = 0; i < journey.steps().size(); i++) {
            for (Way way : journey.steps().get(i).ways()) {
                if (!way.place().isEmpty() && !way.to().isEmpty() && !known.contains(way.to())) {
                    faults.unknown(pointer + "/steps/" + i + way.place(), "step", way.to(), known);
                }
            }
            if (journey.steps().get(i) instanceof Jump jump && jump.to().isEmpty()) {
                faults.add(pointer + "/steps/" + i + "/jump", "say to which step");
            }
        }
        return faults.list().size() == before;
    }

    private void unreachable() {
        Set<String> reached = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(journey.steps().get(0));
        journey.replaces().forEach(older -> {
            older.steps().values().forEach(fate -> moved(fate, open));
            moved(older.otherwise(), open);
        });
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (reached.add(step.name())) {
                open.addAll(next(step));
            }
        }
        for (int i = 0; i < journey.steps().size(); i++) {
            String name = journey.steps().get(i).name();
            if (!reached.contains(name)) {
                faults.add(
                        pointer + "/steps/" + i,
                        "nobody ever comes to the step '" + Faults.shown(name) + "': no way leads to it");
            }
        }
    }

    private void moved(Fate fate, Deque<Step> open) {
        Step step = fate instanceof Fate.MoveTo move ? journey.step(move.step()) : null;
        if (step != null) {
            open.add(step);
        }
    }

    /** Each circle is told once, at its first step. */
    private void circles() {
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < journey.steps().size(); i++) {
            Step step = journey.steps().get(i);
            List<String> circle = told.contains(step.name()) ? ImmutableList.of() : back(step);
            if (!circle.isEmpty()) {
                told.addAll(circle);
                faults.add(
                        pointer + "/steps/" + i,
                        "the steps " + shown(circle) + " go round in a circle in which no time passes: put a pause into"
                                + " it");
            }
        }
    }

    /** The shortest way from a step back to it along which no time passes; empty if there is none. */
    private List<String> back(Step start) {
        TreeMap<String, Step> cameFrom = new TreeMap<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            Step step = open.remove();
            for (Step next : step.takesTime() ? ImmutableList.<Step>of() : next(step)) {
                if (cameFrom.putIfAbsent(next.name(), step) == null) {
                    open.add(next);
                }
            }
        }
        List<String> way = new ArrayList<>();
        for (Step step = cameFrom.get(start.name()); step != null; step = cameFrom.get(step.name())) {
            way.add(0, step.name());
            if (step.name().equals(start.name())) {
                way.add(start.name());
                return ImmutableList.copyOf(way);
            }
        }
        return ImmutableList.of();
    }

    private List<Step> next(Step step) {
        List<Step> next = new ArrayList<>();
        for (Way way : step.ways()) {
            Step to = journey.after(step, way.to());
            if (to != null) {
                next.add(to);
            }
        }
        return next;
    }

    private static String shown(List<String> circle) {
        String names = circle.stream().limit(MOST_SHOWN).map(Faults::shown).collect(Collectors.joining(" → "));
        return circle.size() > MOST_SHOWN ? names + " → … → " + Faults.shown(circle.get(0)) : names;
    }
}
