package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Needs;
import java.util.List;

/**
 * Another segment's condition holds. A domain refuses segments that need each other.
 *
 * @param segment the segment
 */
public record InSegment(String segment) implements Condition {
    @Override
    public long verdict(Subject subject) {
        Condition other = subject.rules().condition(segment);
        return other == null ? Verdict.lasting(false) : other.verdict(subject);
    }

    @Override
    public int effort() {
        return 8;
    }

    @Override
    public Needs needs(Rules rules) {
        Condition other = rules.condition(segment);
        return other == null ? Needs.NOTHING : other.needs(rules);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of("属于人群「" + segment + "」", "in segment '" + segment + "'");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return Verdict.holds(verdict(subject))
                ? sentence(wording)
                : wording.of("不属于人群「" + segment + "」", "not in segment '" + segment + "'");
    }

    @Override
    public Finding check(Subject subject) {
        Condition other = subject.rules().condition(segment);
        List<Condition> parts = other == null ? ImmutableList.of() : ImmutableList.of(other);
        return new Finding(this, subject, verdict(subject), parts);
    }

    @Override
    public Gap gap(Subject subject) {
        Condition other = subject.rules().condition(segment);
        return other == null ? new Gap.Never(this) : other.gap(subject);
    }

    @Override
    public Gap gapToCease(Subject subject) {
        Condition other = subject.rules().condition(segment);
        return other == null ? new Gap.Change(new NotThat(this)) : other.gapToCease(subject);
    }
}
