package io.github.muchang.policy;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * Only while a condition holds.
 *
 * @param when the condition
 * @param scope which touches
 */
public record OnlyIf(Condition when, Scope scope) implements Policy, Scoped<OnlyIf> {
    @Override
    public OnlyIf within(Scope other) {
        return new OnlyIf(when, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public long opens(Question question, long moment) {
        return scope.covers(question.approach().kind()) ? Asked.opens(when, true, question, moment) : moment;
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(when);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return Asked.gap(when, true, question, w);
    }

    @Override
    public String sentence(Wording w) {
        return scope.before(w) + w.of("仅当" + when.sentence(w), "only if " + when.sentence(w));
    }
}
