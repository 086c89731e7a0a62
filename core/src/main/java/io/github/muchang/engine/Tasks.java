package io.github.muchang.engine;

import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journal.StaffFact.VisitClosed;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Party;
import io.github.muchang.party.Passage;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.time.Moments;
import java.util.Map;
import java.util.TreeMap;

/** Tasks of staff, by names that follow from when the party came to the step, so that an old answer never counts for a new task. */
final class Tasks {
    private Tasks() {}

    static String name(String journey, Enrolment at) {
        return OpenTask.name(journey, at.step(), at.arrived(), Math.max(0, at.attempts() - 1));
    }

    /**
     * The number that the name of a task needs to which the party comes now; 0 for none. Only where the party may have come there
     * before in the same moment: it left a task of this name in this decision, or has ended the journey, or come to the step at which
     * it stood, in an earlier decision of this moment.
     */
    static int number(Turn turn, Journey journey, StaffTask task) {
        Party before = turn.deciding().before();
        Passage passage = before.passages().find(journey.name());
        Enrolment stood = before.enrolments().find(journey.name());
        boolean again = (passage != null && passage.last() == turn.now())
                || (stood != null && stood.arrived() == turn.now() && stood.attempts() > 0)
                || turn.hasClosed(OpenTask.name(journey.name(), task.name(), turn.now()));
        return again ? turn.party().nextMessage().number() : 0;
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

    /** Whether staff has as much to do for the party as there can be: one task more must wait until another is closed. */
    static boolean full(Turn turn) {
        return turn.party().tasks().size() >= Party.TASKS;
    }

    /**
     * Reminds whoever has the task, once, when the time has come; what found no room, or was opened by a Muchang that kept no tasks, is
     * opened as soon as there is room.
     */
    static void remind(Turn turn, Journey journey, StaffTask task, Enrolment at) {
        String name = name(journey.name(), at);
        OpenTask open = turn.party().tasks().find(name);
        if (open == null && !full(turn)) {
            if (at.waiting()) {
                turn.stand(
                        journey,
                        new Enrolment(
                                at.version(), at.step(), at.since(), at.arrived(), at.wake(), at.attempts(), false),
                        "room");
            }
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
                    && !at.waiting()
                    && name(name, at).equals(done.task())
                    && task.outcomes().stream().anyMatch(each -> each.name().equals(done.outcome()))) {
                turn.say(new TaskClosed(turn.now(), name, at.step(), done.task(), done.outcome(), done.by()));
            }
        });
    }

    /** Of two parties that turned out to be one more may be open than there can be: what finds no place is not wanted any longer. */
    static void crowdedOut(Turn turn, Party survivor, Party other) {
        Map<String, OpenTask> all = new TreeMap<>();
        survivor.tasks().forEach(all::put);
        other.tasks().forEach(all::put);
        turn.party().tasks().forEach((name, kept) -> all.remove(name));
        all.forEach((name, task) -> {
            if (task.isDaily()) {
                turn.say(new VisitClosed(
                        turn.now(),
                        task.step(),
                        name,
                        VisitClosed.MISSED,
                        "",
                        turn.party().nextMessage()));
            } else if (turn.closed(task.journey(), name) == null) {
                turn.say(new TaskClosed(turn.now(), task.journey(), task.step(), name, TaskClosed.WITHDRAWN, ""));
            }
        });
    }
}
