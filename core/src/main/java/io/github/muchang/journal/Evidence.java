package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.AnyOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.Metric;
import io.github.muchang.segment.NotThat;
import io.github.muchang.segment.Prevailing;
import io.github.muchang.segment.Ranked;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.segment.Wording;
import io.github.muchang.segment.Yardstick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition that decided something, and what it measured.
 *
 * @param condition the condition, in full: it can be read whatever the domain says today
 * @param held whether it held
 * @param measured the number it measured; 0 where it measures none
 * @param yardstick when the yardstick was measured that decided; 0 where none did
 */
public record Evidence(Condition condition, boolean held, long measured, long yardstick) {
    /** The conditions that made another one hold or fail, as it is known to do, without those that would have changed nothing. */
    public static List<Evidence> of(Condition whole, boolean holds, Subject subject) {
        ImmutableList.Builder<Evidence> found = ImmutableList.builder();
        collect(whole, holds, subject, found);
        return found.build();
    }

    /** The evidence as a sentence. */
    public String in(Wording wording) {
        String sentence = condition.sentence(wording);
        return held ? sentence : wording.of("不满足「" + sentence + "」", "it is not so that " + sentence);
    }

    private static void collect(
            Condition whole, boolean holds, Subject subject, ImmutableList.Builder<Evidence> found) {
        if (whole instanceof AllOf || whole instanceof AnyOf) {
            boolean everyPart = holds == (whole instanceof AllOf); // all hold, or none of the alternatives does
            for (Condition part : whole.parts()) {
                if (everyPart || Verdict.holds(part.verdict(subject)) == holds) {
                    collect(part, holds, subject, found);
                    if (!everyPart) {
                        return; // one is enough
                    }
                }
            }
        } else if (whole instanceof NotThat not) {
            collect(not.part(), !holds, subject, found);
        } else {
            found.add(new Evidence(whole, holds, measured(whole, subject), yardstick(whole, subject)));
        }
    }

    private static long measured(Condition leaf, Subject subject) {
        if (leaf instanceof Prevailing prevailing) {
            return prevailing.reached(subject);
        }
        Metric metric = leaf instanceof Measured measured
                ? measured.metric()
                : leaf instanceof Ranked ranked ? ranked.metric() : null;
        long value = metric == null ? 0 : metric.value(subject);
        return value == Metric.UNDEFINED ? 0 : value;
    }

    private static long yardstick(Condition leaf, Subject subject) {
        @Nullable
        Yardstick yardstick = leaf instanceof Ranked ranked
                ? ranked.yardstick(subject)
                : leaf instanceof Prevailing prevailing ? prevailing.yardstick(subject) : null;
        return yardstick == null ? 0 : yardstick.at();
    }
}
