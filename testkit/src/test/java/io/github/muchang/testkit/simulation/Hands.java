package io.github.muchang.testkit.simulation;

import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.runtime.Absence;
import io.github.muchang.runtime.Duty;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.simulation.Chores.Customer;
import io.github.muchang.testkit.simulation.Chores.Job;
import io.github.muchang.testkit.simulation.Crew.Away;
import io.github.muchang.testkit.simulation.Crew.Hand;
import io.github.muchang.testkit.simulation.Crew.Round;
import io.github.muchang.time.Moments;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether everything is in the right hands at a moment at which nobody is about to do anything. */
record Hands(Chores chores, Strides strides, Plan plan, long now) {
    void check(Muchang muchang) {
        chores.customers.forEach((party, customer) -> {
            customer.jobs.forEach((name, job) -> check(party, name, job));
            boolean left = !customer.owner.isEmpty() && chores.isGone(customer.owner, plan);
            Chores.require(
                    !left || chores.heirs(customer.owner, plan).isEmpty(),
                    "party " + party + " is looked after by " + customer.owner,
                    "who has left");
        });
        plan.crew()
                .hands()
                .forEach(hand ->
                        Chores.require(hand.most() == 0 || chores.load(hand.name()) <= hand.most(), hand, "has more"));
        drawn();
        listed(muchang);
        Map<String, Away> absences = new TreeMap<>();
        muchang.staff().absences().forEach((name, absence) -> absences.put(name, away(absence)));
        Chores.require(absences.equals(chores.away), absences, chores.away);
    }

    private static Away away(Absence absence) {
        return new Away(
                absence.from(), absence.until() == Moments.NEVER ? Long.MAX_VALUE : absence.until(), absence.heirs());
    }

    private void check(int party, String name, Job job) {
        StaffTask task = task(party, job).orElse(null);
        if (!job.isDaily() && task == null) {
            return; // the plan does not know what it is about
        }
        Chores.require(job.until() > now, name, "is open after its time: " + job);
        Chores.require(job.staff().isEmpty() || !chores.isGone(job.staff(), plan), name, "is with somebody who left");
        if (task == null || plan.crew().hands().isEmpty()) {
            return;
        }
        long reminder = task.remind().map(each -> job.until() - each.millis()).orElse(Long.MAX_VALUE);
        Chores.require(job.reminded() || Math.max(reminder, job.opened()) > now, name, "nobody was reminded");
        Away away = chores.away.get(job.staff());
        if (job.staff().isEmpty()) {
            for (Hand each : plan.crew().hands()) {
                boolean could = !chores.isGone(each.name(), plan)
                        && Chores.qualifies(each, task)
                        && each.hasRoom(chores.load(each.name()))
                        && chores.first(each, now, job.until(), plan) < job.until();
                Chores.require(!could, name + " is in nobody's hands", each + " could do it");
            }
        } else if (away != null && away.from() <= now) {
            Hand hand = plan.crew().hand(job.staff()).orElseThrow();
            boolean misses = hand.first(now, job.until(), plan.zone(), null) < job.until()
                    && chores.first(hand, now, job.until(), plan) >= job.until();
            Chores.require(!misses, name, "is with somebody who is away: " + job + away);
        }
    }

    /** What a journey says of an open task; empty if the plan does not know. */
    Optional<StaffTask> task(int party, Job job) {
        StepReached at = strides.standing(party, job.journey());
        return Optional.ofNullable(at)
                .flatMap(each -> plan.journey(job.journey(), each.version()))
                .map(journey -> step(journey, job.step()));
    }

    private static @Nullable StaffTask step(Journey journey, String name) {
        return journey.step(name) instanceof StaffTask task ? task : null;
    }

    /** Every list of the day was drawn when it was time. */
    private void drawn() {
        var day = Crew.date(now, plan.zone());
        boolean owned = chores.customers.values().stream().anyMatch(each -> !each.owner.isEmpty());
        for (Round each : plan.crew().rounds()) {
            boolean late = owned && now >= Crew.moment(day, each.at(), plan.zone());
            Chores.require(!late || chores.drawn.contains(each.name() + " " + day.toEpochDay()), each, "was not drawn");
        }
    }

    private void listed(Muchang muchang) {
        Set<String> expected = new TreeSet<>();
        chores.customers.forEach((party, customer) -> customer.jobs.forEach((name, job) ->
                expected.add(party + " " + name + " " + job.staff() + " " + job.until() + " " + job.reminded())));
        Set<String> listed = new TreeSet<>();
        for (Duty each : muchang.tasks().open()) {
            listed.add(each.party().value() + " " + each.task() + " " + each.staff() + " "
                    + each.until().toEpochMilli() + " " + each.reminded());
        }
        Chores.require(expected.equals(listed), "listed are " + listed, "open are " + expected);
        for (Hand each : plan.crew().hands()) {
            Set<Integer> theirs = new TreeSet<>();
            for (Map.Entry<Integer, Customer> customer : chores.customers.entrySet()) {
                if (customer.getValue().owner.equals(each.name())) {
                    theirs.add(customer.getKey());
                }
            }
            Set<Integer> told = new TreeSet<>();
            muchang.staff().customersOf(each.name()).members().forEach(party -> told.add(party.value()));
            Chores.require(theirs.equals(told), each.name() + " is said to look after " + told, theirs);
        }
    }
}
