package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the journeys of one party while one decision is made about them. Not thread-safe. */
final class Turn {
    private final PrivateDomain domain;
    private final Deciding deciding;

    /** By journey, so many facts had been said when the party came to the step at which it is. */
    private final Map<String, Integer> came = new TreeMap<>();

    private final Map<String, Integer> visits = new TreeMap<>();
    private int seen;

    /** Facts said so far start journeys only if {@code seen} is 0. */
    Turn(PrivateDomain domain, Deciding deciding, int seen) {
        this.domain = domain;
        this.deciding = deciding;
        this.seen = seen;
    }

    Deciding deciding() {
        return deciding;
    }

    long now() {
        return deciding.now();
    }

    Party party() {
        return deciding.party();
    }

    void say(Fact fact) {
        deciding.say(fact);
    }

    Subject subject() {
        return deciding.subject(domain);
    }

    /** The facts that were said since this was last asked. */
    List<Fact> fresh() {
        List<Fact> fresh = deciding.since(seen);
        seen = deciding.said();
        return fresh;
    }

    @Nullable
    Enrolment at(String journey) {
        return party().enrolments().find(journey);
    }

    /** The version of a journey that the party walks; null if it walks none, or one that the domain no longer has. */
    @Nullable
    Journey walked(String journey) {
        Enrolment at = at(journey);
        return at == null ? null : domain.journeys().find(journey, at.version()).orElse(null);
    }

    /** Where the party stands with a step from now on; {@code why} led there. */
    void stand(Journey journey, Enrolment at, String why, List<Evidence> because) {
        if (at.arrived() == now()) {
            came.put(journey.name(), deciding.said());
        }
        say(new JourneyFact.StepReached(
                now(),
                journey.name(),
                at.version(),
                at.step(),
                at.since(),
                at.arrived(),
                at.wake(),
                at.attempts(),
                at.waiting(),
                why,
                because));
    }

    void stand(Journey journey, Enrolment at, String why) {
        stand(journey, at, why, ImmutableList.of());
    }

    /** Notes one more step, and fails where a journey goes round in circles, which definitions with that fault cannot do. */
    void visit(Journey journey) {
        int visited = visits.merge(journey.name(), 1, Integer::sum);
        if (visited > 2 * journey.steps().size() + 2) { // it may be begun anew once
            throw new AssertionError("the journey " + journey.name() + " goes round in circles");
        }
    }

    /** Whether something was done after the party came to the step at which it is. */
    boolean done(String journey, Deed deed, long arrived) {
        return deciding.since(came.getOrDefault(journey, 0)).stream()
                .anyMatch(fact -> fact instanceof PersonFact.ActivityRecorded did
                        && did.happened() >= arrived
                        && deed.matches(did.type(), did.label()));
    }

    /** Whether a task of a name, or of the same with a number, was closed in this decision. */
    boolean hasClosed(String task) {
        return deciding.soFar().stream()
                .anyMatch(fact -> fact instanceof JourneyFact.TaskClosed closed
                        && (closed.task().equals(task) || closed.task().startsWith(task + ".")));
    }

    /** How the task of the step at which the party is was closed in this decision; null if it was not. */
    JourneyFact.@Nullable TaskClosed closed(String journey, String task) {
        for (Fact fact : deciding.since(came.getOrDefault(journey, 0))) {
            if (fact instanceof JourneyFact.TaskClosed closed && closed.task().equals(task)) {
                return closed;
            }
        }
        return null;
    }
}
