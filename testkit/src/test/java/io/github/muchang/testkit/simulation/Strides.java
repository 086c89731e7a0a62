package io.github.muchang.testkit.simulation;

import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.NotEnrolled;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Pause;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Succession;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows everybody's journeys, counted on fingers: who may begin one, when each step is due, and that it happens then. */
final class Strides {
    private final Map<Integer, Trail> trails = new TreeMap<>();

    /** One party's journeys. */
    private static final class Trail {
        final Map<String, StepReached> at = new TreeMap<>();
        final Map<String, List<Turn>> walked = new TreeMap<>();

        /** Steps, with when the party came there. */
        final Map<String, Long> came = new TreeMap<>();

        /** Journeys of which the plan did not know the version for a while: they are gone on with when something happens. */
        final Set<String> parked = new TreeSet<>();

        List<Turn> walked(String journey) {
            return walked.computeIfAbsent(journey, any -> new ArrayList<>());
        }
    }

    /** One time through a journey. */
    private record Turn(long since, long end) {}

    void read(List<Recorded> facts, Plan plan) {
        for (Recorded each : facts) {
            Trail trail = trail(each.party().value());
            Fact fact = each.fact();
            if (fact instanceof Enrolled enrolled) {
                began(trail, enrolled, plan);
            } else if (fact instanceof NotEnrolled not) {
                keptOut(trail, not, plan);
            } else if (fact instanceof StepReached reached) {
                reached(trail, reached, plan);
            } else if (fact instanceof JourneyEnded ended) {
                StepReached was = trail.at.remove(ended.journey());
                trail.parked.remove(ended.journey());
                if (was == null || was.since() != ended.since()) {
                    throw new Violation("nobody was on it, and yet: " + ended);
                }
                trail.walked(ended.journey()).add(new Turn(ended.since(), ended.at()));
            } else if (fact instanceof PersonFact.Merged merged) {
                joined(trail, trail(merged.other().value()));
            }
        }
    }

    /** Nobody is late, and nobody walks against a rule. */
    void check(Plan plan, long now) {
        trails.forEach((party, trail) -> trail.at.forEach((name, at) -> {
            Journey journey = plan.journey(name, at.version()).orElse(null);
            if (journey == null || journey.step(at.step()) == null) {
                trail.parked.add(name);
            } else if (at.wake() <= now && !trail.parked.contains(name)) {
                throw new Violation(
                        "party " + party + " stays at " + at + " though it is " + Instant.ofEpochMilli(now));
            }
            Reentry rule = plan.newest().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .map(Journey::reentry)
                    .orElse(Reentry.restart());
            moves(plan, name, at);
            for (Turn turn : trail.walked(name)) {
                if (!again(rule, turn, at.since())) {
                    throw new Violation("party " + party + " walks " + name + " since " + at.since() + " against "
                            + rule + " after " + turn);
                }
            }
        }));
    }

    /** Whoever is to go on with a newer version, or to leave, does not stay. */
    private static void moves(Plan plan, String name, StepReached at) {
        Journey newest = plan.newest().stream()
                .filter(each -> each.name().equals(name) && each.version() > at.version())
                .findFirst()
                .orElse(null);
        if (newest == null) {
            return;
        }
        for (Succession each : newest.replaces()) {
            Fate fate = each.steps().getOrDefault(at.step(), each.otherwise());
            if (each.of() == at.version() && !(fate instanceof Fate.Finish)) {
                throw new Violation("somebody stays at " + at + ", and " + newest.version() + " says " + fate);
            }
        }
    }

    private static boolean again(Reentry rule, Turn turn, long since) {
        return rule instanceof Reentry.Restart
                || (rule instanceof Reentry.AfterEnd && since >= turn.end())
                || (rule instanceof Reentry.After after
                        && since >= turn.end() + after.length().millis());
    }

    private static void began(Trail trail, Enrolled enrolled, Plan plan) {
        String name = enrolled.journey();
        if (trail.at.containsKey(name)) {
            throw new Violation("on it already: " + enrolled);
        }
        trail.came.keySet().removeIf(step -> step.startsWith(name + " ")); // another way may have begun in this moment
        plan.journey(name, enrolled.version()).ifPresent(journey -> {
            for (Turn turn : trail.walked(name)) {
                if (!again(journey.reentry(), turn, enrolled.at())) {
                    throw new Violation(enrolled + " against " + journey.reentry() + " after " + turn);
                }
            }
            if (journey.limit().isPresent()
                    && often(trail, journey, enrolled.at())
                            >= journey.limit().get().most()) {
                throw new Violation(enrolled + " against " + journey.limit());
            }
            if (trail.at.size() >= journey.atOnce().orElse(Integer.MAX_VALUE)) {
                throw new Violation(enrolled + " besides " + trail.at.keySet());
            }
        });
        trail.at.put(
                name,
                new StepReached(
                        enrolled.at(),
                        name,
                        enrolled.version(),
                        enrolled.step(),
                        enrolled.at(),
                        enrolled.at(),
                        Moments.NEVER,
                        0,
                        false,
                        "",
                        List.of()));
    }

    private static long often(Trail trail, Journey journey, long now) {
        long after = now - journey.limit().orElseThrow().per().millis();
        StepReached at = trail.at.get(journey.name());
        return trail.walked(journey.name()).stream()
                        .filter(each -> each.since() > after)
                        .count()
                + (at != null && at.since() > after ? 1 : 0);
    }

    private static void keptOut(Trail trail, NotEnrolled not, Plan plan) {
        Journey journey = plan.newest().stream()
                .filter(each -> each.name().equals(not.journey()))
                .findFirst()
                .orElseThrow(() -> new Violation("no such journey: " + not));
        boolean right =
                switch (not.why()) {
                    case IN_IT ->
                        trail.at.containsKey(not.journey()) && !(journey.reentry() instanceof Reentry.Restart);
                    case ONLY_ONCE ->
                        journey.reentry() instanceof Reentry.Never
                                && !trail.walked(not.journey()).isEmpty();
                    case TOO_SOON ->
                        trail.walked(not.journey()).stream()
                                .anyMatch(each -> !again(journey.reentry(), each, not.at()));
                    case TOO_OFTEN ->
                        often(trail, journey, not.at())
                                >= journey.limit().orElseThrow().most();
                    case TOO_MANY -> trail.at.size() >= journey.atOnce().orElse(16);
                    case OVER -> !journey.exits().isEmpty();
                };
        if (!right) {
            throw new Violation("kept out without reason: " + not);
        }
    }

    private static void reached(Trail trail, StepReached reached, Plan plan) {
        StepReached former = trail.at.put(reached.journey(), reached);
        if (former == null || former.since() != reached.since()) {
            throw new Violation("nobody began it: " + reached);
        }
        once(trail, reached, plan);
        boolean parked = trail.parked.remove(reached.journey());
        if (!parked
                && reached.why().equals("paused")
                && former.wake() > former.arrived()
                && reached.at() != former.wake()) {
            throw new Violation("the pause ended at " + reached.at() + ", not at " + former.wake() + ": " + reached);
        }
        plan.journey(reached.journey(), reached.version()).ifPresent(journey -> {
            if (journey.step(reached.step()) instanceof Pause pause
                    && reached.attempts() == 1
                    && reached.wake() != Math.max(reached.arrived(), end(pause.until(), reached, plan.zone()))) {
                throw new Violation(
                        "the pause should end at " + end(pause.until(), reached, plan.zone()) + ": " + reached);
            }
        });
    }

    /** Nobody comes to a step twice on one way, unless the journey has a loop. */
    private static void once(Trail trail, StepReached reached, Plan plan) {
        boolean loops = plan.journey(reached.journey(), reached.version())
                .filter(each -> each.step("c") == null)
                .isEmpty();
        String step = reached.journey() + " " + reached.version() + " " + reached.step() + " " + reached.since();
        Long before = trail.came.put(step, reached.arrived());
        if (!loops && before != null && before != reached.arrived()) {
            throw new Violation("somebody came there at " + before + " before: " + reached);
        }
    }

    private static long end(Horizon until, StepReached reached, ZoneId zone) {
        if (until instanceof Horizon.After after) {
            return reached.arrived() + after.length().millis();
        } else if (until instanceof Horizon.FirstAt first) {
            long least = reached.arrived() + first.length().millis();
            for (LocalDate day = date(least, zone).minusDays(1); ; day = day.plusDays(1)) {
                long once = moment(day, first.hour(), zone);
                long again = day.atTime(first.hour())
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                        .toEpochMilli();
                if (again >= least) { // where the hour comes twice, either may be the first to come
                    return once >= least ? once : again;
                }
            }
        } else if (until instanceof Horizon.OnDay on) {
            return moment(date(reached.since(), zone).plusDays(on.number()), on.hour(), zone);
        }
        throw new AssertionError(until);
    }

    private static LocalDate date(long at, ZoneId zone) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    private static long moment(LocalDate day, LocalTime hour, ZoneId zone) {
        return day.atTime(hour).atZone(zone).toInstant().toEpochMilli();
    }

    /** Of two ways through one journey the one that began first is gone on with; what was walked was walked. */
    private static void joined(Trail survivor, Trail other) {
        other.at.forEach((name, theirs) -> survivor.at.merge(name, theirs, Strides::first));
        other.walked.forEach((name, turns) -> survivor.walked(name).addAll(turns));
        survivor.parked.addAll(other.parked);
        other.at.clear();
        other.walked.clear();
    }

    private static StepReached first(StepReached a, StepReached b) {
        if (a.since() != b.since()) {
            return a.since() < b.since() ? a : b;
        }
        return a.arrived() >= b.arrived() ? a : b;
    }

    /** Where somebody is on a journey. */
    @Nullable
    StepReached standing(int party, String journey) {
        return trail(party).at.get(journey);
    }

    /** Whether time takes anybody further. */
    boolean isAnybodyUnderWay() {
        return trails.values().stream().anyMatch(trail -> trail.at.values().stream()
                .anyMatch(at -> at.wake() < Moments.NEVER && !trail.parked.contains(at.journey())));
    }

    private Trail trail(int party) {
        return trails.computeIfAbsent(party, any -> new Trail());
    }

    /** Whether those facts say of a journey that somebody began it, or why not. */
    static boolean answers(List<Recorded> facts, String journey) {
        return facts.stream()
                .anyMatch(each -> (each.fact() instanceof Enrolled began
                                && began.journey().equals(journey))
                        || (each.fact() instanceof NotEnrolled not
                                && not.journey().equals(journey)));
    }
}
