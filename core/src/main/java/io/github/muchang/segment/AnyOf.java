package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At least one part holds. Nothing to hold means no. Immutable. */
public final class AnyOf implements Condition {
    private final Parts parts;

    /** The condition of these parts. */
    public AnyOf(List<Condition> parts) {
        this.parts = new Parts(parts);
    }

    @Override
    public List<Condition> parts() {
        return parts.written();
    }

    @Override
    public long verdict(Subject subject) {
        return parts.some(subject);
    }

    @Override
    public int effort() {
        return parts.effort();
    }

    @Override
    public Needs needs(Rules rules) {
        return parts.needs(rules);
    }

    @Override
    public String sentence(Wording wording) {
        return parts().isEmpty()
                ? wording.of("没有任何选项", "no choice at all")
                : wording.joined(parts(), wording.of("或", "or"));
    }

    @Override
    public Gap gap(Subject subject) {
        return parts().isEmpty()
                ? new Gap.Never(this)
                : Gap.oneOf(parts().stream().map(part -> part.gap(subject)).toList());
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return Gap.each(parts().stream()
                .filter(part -> Verdict.holds(part.verdict(subject)))
                .map(part -> part.gapToCease(subject))
                .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnyOf that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode() * 31 + 2;
    }

    @Override
    public String toString() {
        return "AnyOf" + parts();
    }
}
