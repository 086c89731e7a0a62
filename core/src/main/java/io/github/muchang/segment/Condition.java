package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Moments;
import java.util.List;

/**
 * A rule about one party. Immutable and pure; has one meaning, a JSON form and a sentence in Chinese and in English. Build one
 * with {@link Conditions}.
 */
public sealed interface Condition
        permits AllOf,
                AnyOf,
                NotThat,
                Scored,
                Measured,
                Sequence,
                Repurchase,
                Ranked,
                Prevailing,
                MemberOf,
                Tagged,
                AtStage,
                AtLevel,
                InSegment,
                HasAttribute,
                Consented,
                CameFrom {
    /** The bare answer, see {@link Verdict}. Allocates nothing, or next to nothing. */
    long verdict(Subject subject);

    /** The condition as a sentence that says nothing of anybody. */
    String sentence(Wording wording);

    /** How it stands with somebody: the sentence with their numbers. */
    default String status(Subject subject, Wording wording) {
        return sentence(wording);
    }

    /** What would have to happen for the condition to hold; asked only when it does not. */
    Gap gap(Subject subject);

    /** What would have to happen for the condition to cease; asked only when it holds. */
    default Gap gapToCease(Subject subject) {
        long until = Verdict.until(verdict(subject));
        return until == Moments.NEVER ? new Gap.Change(new NotThat(this)) : new Gap.Wait(new NotThat(this), until);
    }

    /** How much work checking is, compared with a look-up; the parts of a condition are checked in this order. */
    default int effort() {
        return 1;
    }

    /** What of a state {@link #verdict} looks at; the rest may be left undecoded. */
    Needs needs(Rules rules);

    /** The conditions it is made of. */
    default List<Condition> parts() {
        return ImmutableList.of();
    }

    /** The answer with its reasons. */
    default Finding check(Subject subject) {
        return new Finding(this, subject, verdict(subject));
    }
}
