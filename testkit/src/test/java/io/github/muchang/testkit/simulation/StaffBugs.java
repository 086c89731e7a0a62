package io.github.muchang.testkit.simulation;

import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.StaffFact.SentByHand;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Draft;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.party.Reserved;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.testkit.simulation.Crew.Hand;
import io.github.muchang.testkit.simulation.Crew.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Faults with staff, groups and plans that change. */
final class StaffBugs {
    private StaffBugs() {}

    /** Staff is otherwise than was said. */
    static Bug crew(UnaryOperator<Hand> other) {
        return PlanBugs.plan(plan -> plan.by(new Crew(
                plan.crew().hands().stream().map(other).toList(), plan.crew().rounds())));
    }

    static Hand tireless(Hand hand) {
        Hours always = new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        return new Hand(hand.name(), hand.roles(), hand.zone(), List.of(always), hand.most());
    }

    static Hand stronger(Hand hand) {
        return new Hand(hand.name(), hand.roles(), hand.zone(), hand.hours(), hand.most() == 0 ? 0 : hand.most() + 1);
    }

    static Hand weaker(Hand hand) {
        return new Hand(hand.name(), hand.roles(), hand.zone(), hand.hours(), hand.most() > 1 ? hand.most() - 1 : 1);
    }

    /** What was written by hand has two places. */
    static Change twice(Change change) {
        Draft draft = PartyCodec.decode(change.party(), change.state()).draft();
        for (Fact fact : change.facts()) {
            if (fact instanceof SentByHand sent) {
                MessageId copy = new MessageId(change.party(), sent.message().number() + 1_000_000);
                draft.reserve(new Reserved(copy, sent.at(), sent.kind()));
            }
        }
        return new Change(
                change.party(),
                change.expected(),
                PartyCodec.encode(draft.finish()),
                change.due(),
                change.facts(),
                change.vault());
    }

    /** Two groups never turn out to be one. */
    static List<Signal> apart(Signal signal) {
        boolean group = Gatherings.KINDS.contains(signal.identities().get(0).kind());
        return group ? DoorBugs.forgetful(signal) : List.of(signal);
    }

    /** A new version says nothing of those who are inside. */
    static Journey silent(Journey journey) {
        JourneyBuilder silent = Journey.named(journey.name())
                .version(journey.version())
                .startsOn(journey.starts().toArray(Trigger[]::new))
                .reentry(journey.reentry())
                .priority(journey.priority());
        journey.steps().forEach(silent::then);
        return journey.replaces().isEmpty() ? journey : silent.build();
    }

    /** Journeys that a plan no longer has are walked on. */
    static Bug faithful() {
        Map<List<PoolPlan>, List<Journey>> former = Collections.synchronizedMap(new IdentityHashMap<>());
        return PlanBugs.plan(plan -> {
            List<Journey> all = former.computeIfAbsent(plan.pools(), any -> new ArrayList<>()); // a world's own
            plan.journeys().stream()
                    .filter(each -> all.stream()
                            .noneMatch(it -> it.name().equals(each.name()) && it.version() == each.version()))
                    .forEach(all::add);
            return plan.walking(List.copyOf(all));
        });
    }
}
