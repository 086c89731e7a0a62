package io.github.muchang.policy;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * Not while a condition holds.
 *
 * @param when the condition
 * @param scope which touches
 */
public record NotWhile(Condition when, Scope scope) implements Policy, Scoped<NotWhile> {
    @Override
    public NotWhile within(Scope other) {
        return new NotWhile(when, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public long opens(Question question, long moment) {
        return scope.covers(question.approach().kind()) ? Asked.opens(when, false, question, moment) : moment;
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(when);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return Asked.gap(when, false, question, w);
    }

    @Override
    public String sentence(Wording w) {
        return scope.before(w) + w.of(when.sentence(w) + "时不打扰", "not while " + when.sentence(w));
    }
}
