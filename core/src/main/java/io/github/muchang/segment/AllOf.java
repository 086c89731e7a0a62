package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every part holds. Nothing to hold means yes. Immutable. */
public final class AllOf implements Condition {
    private final Parts parts;

    /** The condition of these parts. */
    public AllOf(List<Condition> parts) {
        this.parts = new Parts(parts);
    }

    @Override
    public List<Condition> parts() {
        return parts.written();
    }

    @Override
    public long verdict(Subject subject) {
        return parts.every(subject);
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
        return parts().isEmpty() ? wording.of("不设条件", "no condition") : wording.joined(parts(), wording.of("且", "and"));
    }

    @Override
    public Gap gap(Subject subject) {
        return Gap.each(parts().stream()
                .filter(part -> !Verdict.holds(part.verdict(subject)))
                .map(part -> part.gap(subject))
                .toList());
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return parts().isEmpty()
                ? new Gap.Never(new NotThat(this))
                : Gap.oneOf(
                        parts().stream().map(part -> part.gapToCease(subject)).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllOf that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode() * 31 + 1;
    }

    @Override
    public String toString() {
        return "AllOf" + parts();
    }
}
