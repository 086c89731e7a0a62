package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Enrolment;
import io.github.muchang.segment.Wording;
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
     * @param trigger what began it
     */
    record Enrolled(long at, String journey, int version, String step, String trigger) implements JourneyFact {
        @Override
        public void applyTo(Draft draft) {
            draft.walk(journey, new Enrolment(version, step, at, at, at, 0, 0));
        }

        @Override
        public String in(Wording w) {
            return w.of("开始旅程「" + journey + "」", "began the journey '" + journey + "'");
        }
    }

    /**
     * A rule kept somebody from beginning a journey.
     *
     * @param why the code of the rule
     */
    record NotEnrolled(long at, String journey, String trigger, String why) implements JourneyFact {
        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of("未开始旅程「" + journey + "」：" + why, "did not begin the journey '" + journey + "': " + why);
        }
    }

    /**
     * Is at a step, or tries it again.
     *
     * @param since when it was enrolled
     * @param arrived when it came to the step
     * @param wake when the step must be looked at again; {@link io.github.muchang.time.Moments#NEVER} if only a signal moves it
     * @param attempts how often the step was tried
     * @param message number of the message it waits for; 0 for none
     * @param why what led here, in the code of the step before
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
            int message,
            String why)
            implements JourneyFact {
        @Override
        public void applyTo(Draft draft) {
            draft.walk(journey, new Enrolment(version, step, since, arrived, wake, attempts, message));
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "旅程「" + journey + "」到达步骤「" + step + "」",
                    "came to step '" + step + "' of the journey '" + journey + "'");
        }
    }

    /**
     * Came to the end of a journey.
     *
     * @param outcome how it ended, as the journey says
     * @param because why, if a condition ended it
     */
    record JourneyEnded(long at, String journey, String outcome, List<Evidence> because) implements JourneyFact {
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
}
