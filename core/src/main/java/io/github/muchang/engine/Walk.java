package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.End;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Jump;
import io.github.muchang.journey.Pause;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Way;
import io.github.muchang.party.Enrolment;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.time.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a party on in a journey, from step to step. A step is begun when the party comes to it, and left when what it waits for is
 * there; one whose facts rules may look at is left at the next round, when they have.
 */
final class Walk {
    private final PrivateDomain domain;
    private final Ending ending;
    private final Reaching reaching;

    Walk(PrivateDomain domain, Sender sender, Ending ending) {
        this.domain = domain;
        this.ending = ending;
        this.reaching = new Reaching(sender, ending);
    }

    /** Goes on with a newer version, if that states so. */
    void move(Turn turn, String name) {
        Enrolment at = turn.at(name);
        Journey newest = domain.journeys().find(name).orElse(null);
        if (at == null || newest == null || newest.version() <= at.version()) {
            return;
        }
        Fate fate = newest.fateOf(at.version(), at.step());
        if (fate instanceof Fate.Leave) {
            ending.end(turn, name, JourneyEnded.REPLACED, ImmutableList.of());
        } else if (fate instanceof Fate.MoveTo moved) {
            ending.clear(turn, name);
            turn.stand(
                    newest,
                    new Enrolment(newest.version(), moved.step(), at.since(), turn.now(), turn.now(), 0, false),
                    "moved");
        }
    }

    /** Goes as far as it goes. */
    void go(Turn turn, String name) {
        Journey journey = turn.walked(name);
        Enrolment at = turn.at(name);
        @Nullable Step step = journey == null || at == null ? null : journey.step(at.step());
        if (journey == null || at == null || step == null) {
            return; // parked: nobody knows what its version says
        }
        Onward onward = at.attempts() == 0
                ? come(turn, journey, step, at, "begun", ImmutableList.of())
                : resume(turn, journey, step, at);
        while (onward != null) {
            step = journey.after(step, onward.to());
            if (step == null) {
                ending.complete(turn, name, End.COMPLETED, onward.because());
                return;
            }
            onward = come(turn, journey, step, at, onward.why(), onward.because());
        }
    }

    /** When a journey must be looked at again. */
    long due(Turn turn, String name) {
        Journey journey = turn.walked(name);
        Enrolment at = turn.at(name);
        return journey == null || at == null || journey.step(at.step()) == null
                ? Moments.NEVER
                : Math.min(Tasks.due(turn, journey, at), Ending.nextExit(journey, turn.subject()));
    }

    private @Nullable Onward come(
            Turn turn, Journey journey, Step step, Enrolment from, String why, List<Evidence> because) {
        turn.visit(journey);
        long now = turn.now();
        long wake = now;
        if (step instanceof Pause pause) {
            wake = Math.max(now, pause.until().end(now, from.since(), domain.calendar()));
        } else if (step instanceof StaffTask task) {
            wake = now + task.within().millis();
        } else if (step instanceof Ask ask) {
            wake = Reaching.known(turn.party(), ask) ? now : now + Reaching.patience(ask, 1);
        } else if (step instanceof Invite invite && !turn.party().memberships().containsKey(invite.pool())) {
            wake = now + invite.within().map(each -> each.millis()).orElse(0L);
        }
        boolean waits = step instanceof StaffTask && Tasks.full(turn);
        int attempts = step instanceof StaffTask task ? 1 + Tasks.number(turn, journey, task) : 1;
        Enrolment at = new Enrolment(from.version(), step.name(), from.since(), now, wake, attempts, waits);
        turn.stand(journey, at, why, because);
        return begin(turn, journey, step, at);
    }

    /** Does what a step does first; answers where to go on at once, null to stay. */
    private @Nullable Onward begin(Turn turn, Journey journey, Step step, Enrolment at) {
        if (step instanceof Send send) {
            return reaching.send(turn, journey, send, at);
        } else if (step instanceof Ask ask) {
            return Reaching.known(turn.party(), ask)
                    ? Onward.to(ask.answered(), "known")
                    : reaching.ask(turn, journey, ask, at);
        } else if (step instanceof Invite invite) {
            return reaching.invite(turn, journey, invite, at);
        } else if (step instanceof Pause) {
            return at.wake() <= turn.now() ? Onward.to(Way.NEXT, "paused") : null;
        } else if (step instanceof Choose choose) {
            return choose(turn, choose);
        } else if (step instanceof Split split) {
            Split.Arm arm = split.of(turn.party().id(), journey.name());
            if (arm.then().isPresent()) {
                return Onward.to(arm.then().get(), arm.name());
            }
            ending.complete(turn, journey.name(), arm.name(), ImmutableList.of());
            return null;
        } else if (step instanceof StaffTask task) {
            if (!at.waiting()) {
                Tasks.open(turn, journey, task, at);
            }
            return null;
        } else if (step instanceof Jump jump) {
            return Onward.to(jump.to(), "jump");
        } else if (step instanceof End end) {
            ending.complete(turn, journey.name(), end.outcome(), ImmutableList.of());
            return null;
        }
        Marks.make(turn, journey, step, domain.calendar());
        return null;
    }

    /** What a step that was begun waits for; answers where to go on, null to stay. */
    private @Nullable Onward resume(Turn turn, Journey journey, Step step, Enrolment at) {
        if (step instanceof Send send) {
            return reaching.resume(turn, journey, send, at);
        } else if (step instanceof Ask ask) {
            return reaching.resume(turn, journey, ask, at);
        } else if (step instanceof Invite invite) {
            return reaching.resume(turn, journey, invite, at);
        } else if (step instanceof Pause) {
            return at.wake() <= turn.now() ? Onward.to(Way.NEXT, "paused") : null;
        } else if (step instanceof StaffTask task) {
            return task(turn, journey, task, at);
        } else if (Marks.isMark(step)) {
            return Onward.to(Way.NEXT, "marked");
        }
        return begin(turn, journey, step, at); // nobody stays at such a step, unless it was another when they came
    }

    private static Onward choose(Turn turn, Choose choose) {
        Subject subject = turn.subject();
        for (int i = 0; i < choose.cases().size(); i++) {
            Choose.Case each = choose.cases().get(i);
            if (Verdict.holds(each.when().verdict(subject))) {
                return new Onward(each.then(), "case " + (i + 1), Evidence.of(each.when(), true, subject));
            }
        }
        return Onward.to(choose.otherwise().orElse(Way.NEXT), "otherwise");
    }

    private static @Nullable Onward task(Turn turn, Journey journey, StaffTask task, Enrolment at) {
        String name = Tasks.name(journey.name(), at);
        TaskClosed closed = turn.closed(journey.name(), name);
        if (closed != null) {
            return task.outcomes().stream()
                    .filter(each -> each.name().equals(closed.outcome()))
                    .findFirst()
                    .map(each -> Onward.to(each.then(), each.name()))
                    .orElse(Onward.to(task.overdue(), TaskClosed.OVERDUE));
        }
        if (at.wake() > turn.now()) {
            Tasks.remind(turn, journey, task, at);
            return null;
        }
        if (!at.waiting()) {
            turn.say(new TaskClosed(turn.now(), journey.name(), task.name(), name, TaskClosed.OVERDUE, ""));
        }
        return Onward.to(task.overdue(), TaskClosed.OVERDUE);
    }
}
