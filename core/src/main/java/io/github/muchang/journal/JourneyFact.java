package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.OpenTask;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import java.util.List;

/** A fact about somebody's way through a journey. */
public sealed interface JourneyFact extends Fact {
    /** The journey. */
    String journey();

    /**
     * Began a journey.
     *
     * @param version the version it stays on
     * @param step the first step
     * @param trigger what began it, in its code
     */
    record Enrolled(long at, String journey, int version, String step, String trigger) implements JourneyFact {
        @Override
        public void applyTo(Draft draft) {
            draft.walk(journey, new Enrolment(version, step, at, at, at, 0, false));
        }

        @Override
        public String in(Wording w) {
            return w.of("开始旅程「" + journey + "」", "began the journey '" + journey + "'");
        }
    }

    /**
     * A rule kept somebody from beginning a journey.
     *
     * @param trigger what would have begun it, in its code
     * @param why the rule
     * @param because why, if a condition decided it
     */
    record NotEnrolled(long at, String journey, String trigger, Why why, List<Evidence> because)
            implements JourneyFact {
        /** Copies the list. */
        public NotEnrolled {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                            "未开始旅程「" + journey + "」：" + why.in(w),
                            "did not begin the journey '" + journey + "': " + why.in(w))
                    + RuleFact.reasons(because, w);
        }
    }

    /**
     * Is at a step, or goes on waiting there.
     *
     * @param since when it was enrolled
     * @param arrived when it came to the step
     * @param wake when the step must be looked at again; {@link Moments#NEVER} if time alone does not move it
     * @param attempts how often the step was tried; of a task, one more than the number in its name
     * @param waiting whether it waits for a message of the step to be sent or refused, or for room for its task
     * @param why what led here, in the code of the step before
     * @param because why, if a condition led here
     */
    record StepReached(
            long at,
            String journey,
            int version,
            String step,
            long since,
            long arrived,
            long wake,
            int attempts,
            boolean waiting,
            String why,
            List<Evidence> because)
            implements JourneyFact {
        /** Copies the list. */
        public StepReached {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.walk(journey, new Enrolment(version, step, since, arrived, wake, attempts, waiting));
        }

        @Override
        public String in(Wording w) {
            String until = wake > at && wake != Moments.NEVER ? w.of("，至 ", ", until ") + w.moment(wake) : "";
            return w.of(
                            "旅程「" + journey + "」" + (arrived == at ? "到达" : "停在") + "步骤「" + step + "」",
                            (arrived == at ? "came to" : "stays at") + " step '" + step + "' of the journey '" + journey
                                    + "'")
                    + until
                    + RuleFact.reasons(because, w);
        }
    }

    /**
     * Came to the end of a journey.
     *
     * @param step where it was
     * @param since when it was enrolled
     * @param outcome how it ended: as the journey says, or one of the names here
     * @param because why, if a condition ended it
     */
    record JourneyEnded(
            long at, String journey, int version, String step, long since, String outcome, List<Evidence> because)
            implements JourneyFact {
        /** The host took the party out. */
        public static final String TAKEN_OUT = "taken-out";

        /** The party left the pool. */
        public static final String LEFT_POOL = "left-pool";

        /** A trigger began the journey anew. */
        public static final String RESTARTED = "restarted";

        /** A new version let the party go. */
        public static final String REPLACED = "replaced";

        /** The party turned out to have been through the journey as somebody else. */
        public static final String MERGED = "merged";

        /** The party had its data erased. */
        public static final String ERASED = "erased";

        /** Copies the list. */
        public JourneyEnded {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.end(journey, at, outcome);
        }

        @Override
        public String in(Wording w) {
            return w.of("旅程「" + journey + "」结束：" + outcome, "ended the journey '" + journey + "': " + outcome)
                    + RuleFact.reasons(because, w);
        }
    }

    /**
     * A person has something to do.
     *
     * @param task what the task is called; no other of this party is called so; if there is a number in it, no message has it
     * @param what what must be done
     * @param role who does it, by role; empty if staff is named
     * @param staff who does it, by name of the account
     * @param until until when
     */
    record TaskOpened(
            long at, String journey, String step, String task, String what, String role, List<String> staff, long until)
            implements JourneyFact {
        /** Copies the list. */
        public TaskOpened {
            staff = ImmutableList.copyOf(staff);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.open(task, OpenTask.unassigned(journey, step, at, until));
            draft.counted(OpenTask.numberIn(task));
        }

        @Override
        public String in(Wording w) {
            String whose = role.isEmpty() ? String.join(w.of("、", ", "), staff) : role;
            return w.of("员工任务（" + whose + "）：" + what + "，至 ", "task for " + whose + ": " + what + ", until ")
                    + w.moment(until);
        }
    }

    /**
     * Nobody has it to do any longer.
     *
     * @param task which task
     * @param outcome what came of it, as the journey says, or one of the names here
     * @param by who told so; empty if nobody did
     */
    record TaskClosed(long at, String journey, String step, String task, String outcome, String by)
            implements JourneyFact {
        /** Nothing was told in time. */
        public static final String OVERDUE = "overdue";

        /** The journey went on or ended without it. */
        public static final String WITHDRAWN = "withdrawn";

        @Override
        public void applyTo(Draft draft) {
            draft.close(task);
        }

        @Override
        public String in(Wording w) {
            return w.of("员工任务「" + task + "」：" + outcome, "task '" + task + "': " + outcome)
                    + (by.isEmpty() ? "" : w.of("（" + by + "）", " by " + by));
        }
    }

    /** The rules that keep somebody from beginning a journey. */
    enum Why {
        /** Is in it already. */
        IN_IT("已在其中", "is in it already"),
        /** Has been through it, and nobody goes twice. */
        ONLY_ONCE("只进入一次", "has been through it"),
        /** Has been through it too short a while ago. */
        TOO_SOON("距上次结束太近", "has been through it lately"),
        /** Has begun it too often in a while. */
        TOO_OFTEN("进入次数已满", "has begun it too often"),
        /** Is in too many other journeys. */
        TOO_MANY("同时进行的旅程太多", "is in too many others"),
        /** A condition that ends it holds from the start. */
        OVER("结束条件已满足", "what ends it is so already");

        private final String chinese;
        private final String english;

        Why(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String in(Wording w) {
            return w.of(chinese, english);
        }
    }
}
