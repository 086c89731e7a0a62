package io.github.muchang.engine;

import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Enrolment;
import io.github.muchang.signal.Occurrence;

/** Tasks of staff, by names that follow from when the party came to the step, so that an old answer never counts for a new task. */
final class Tasks {
    private Tasks() {}

    static String name(String journey, Enrolment at) {
        return journey + ":" + at.step() + ":" + Long.toString(at.arrived(), Character.MAX_RADIX);
    }

    /** Closes the task that was done; nothing if it is not open, or cannot come to that. */
    static void report(Turn turn, Occurrence.TaskDone done) {
        turn.party().enrolments().forEach((name, at) -> {
            Journey journey = turn.walked(name);
            if (journey != null
                    && journey.step(at.step()) instanceof StaffTask task
                    && at.attempts() > 0
                    && name(name, at).equals(done.task())
                    && task.outcomes().stream().anyMatch(each -> each.name().equals(done.outcome()))) {
                turn.say(new JourneyFact.TaskClosed(
                        turn.now(), name, at.step(), done.task(), done.outcome(), done.by()));
            }
        });
    }
}
