package io.github.muchang.engine;

import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;

/** Tasks of staff, by names that follow from when the party came to the step, so that an old answer never counts for a new task. */
final class Tasks {
    private Tasks() {}

    static String name(String journey, Enrolment at) {
        return OpenTask.name(journey, at.step(), at.arrived());
    }

    /** Has staff do something. */
    static void open(Turn turn, Journey journey, StaffTask task, Enrolment at) {
        turn.say(new JourneyFact.TaskOpened(
                turn.now(),
                journey.name(),
                task.name(),
                name(journey.name(), at),
                task.what(),
                task.role(),
                task.staff(),
                at.wake()));
    }

    /** Reminds whoever has the task, once, when the time has come; what was opened by a Muchang that kept no tasks is opened anew. */
    static void remind(Turn turn, Journey journey, StaffTask task, Enrolment at) {
        String name = name(journey.name(), at);
        OpenTask open = turn.party().tasks().find(name);
        if (open == null && turn.party().tasks().size() < Party.TASKS) {
            open(turn, journey, task, at);
        } else if (open != null && reminder(task, open) <= turn.now()) {
            turn.say(new StaffFact.TaskReminded(turn.now(), name, open.staff(), open.until()));
        }
    }

    /** When the step at which the party is must be looked at again. */
    static long due(Turn turn, Journey journey, Enrolment at) {
        if (journey.step(at.step()) instanceof StaffTask task) {
            OpenTask open = turn.party().tasks().find(name(journey.name(), at));
            return open == null ? at.wake() : Math.min(at.wake(), reminder(task, open));
        }
        return at.wake();
    }

    private static long reminder(StaffTask task, OpenTask open) {
        return task.remind().isEmpty() || open.reminded()
                ? Moments.NEVER
                : Math.max(open.opened(), open.until() - task.remind().get().millis());
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
