package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** A fact that a rule of the domain decided, with its reasons. */
public sealed interface RuleFact extends Fact {
    /**
     * Came to a stage of the lifecycle.
     *
     * @param stage the stage
     * @param from the stage before; empty for the first
     * @param because why
     */
    record StageEntered(long at, String stage, String from, List<Evidence> because) implements RuleFact {
        /** Copies the list. */
        public StageEntered {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.stage(stage, at);
        }

        @Override
        public String in(Wording w) {
            return w.of("进入阶段「" + stage + "」", "came to stage '" + stage + "'") + reasons(because, w);
        }
    }

    /**
     * Came into a segment.
     *
     * @param segment the segment
     * @param because why
     */
    record SegmentEntered(long at, String segment, List<Evidence> because) implements RuleFact {
        /** Copies the list. */
        public SegmentEntered {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.enterSegment(segment, at);
        }

        @Override
        public String in(Wording w) {
            return w.of("进入人群「" + segment + "」", "came into segment '" + segment + "'") + reasons(because, w);
        }
    }

    /**
     * Left a segment.
     *
     * @param segment the segment
     * @param because why; empty if the segment is no longer defined
     */
    record SegmentLeft(long at, String segment, List<Evidence> because) implements RuleFact {
        /** Copies the list. */
        public SegmentLeft {
            because = ImmutableList.copyOf(because);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.leaveSegment(segment);
        }

        @Override
        public String in(Wording w) {
            return w.of("离开人群「" + segment + "」", "left segment '" + segment + "'") + reasons(because, w);
        }
    }

    /** Why, as the end of a sentence; nothing if nothing is said. */
    static String reasons(List<Evidence> because, Wording w) {
        return because.isEmpty()
                ? ""
                : because.stream()
                        .map(each -> each.in(w))
                        .collect(Collectors.joining(w.of("；", "; "), w.of("，因为", " because "), ""));
    }
}
