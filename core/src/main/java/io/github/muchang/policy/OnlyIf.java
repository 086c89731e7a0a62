package io.github.muchang.policy;

import io.github.muchang.party.Party;
import io.github.muchang.segment.AnyOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * Only while a condition holds; never, if it is a choice of nothing, {@code {"any": []}}.
 *
 * @param when the condition
 * @param standing whose rule it is: of the house, or the receiver's own word
 * @param scope which touches
 */
public record OnlyIf(Condition when, Standing standing, Scope scope) implements Policy, Scoped<OnlyIf> {
    /**
     * Checks the standing.
     *
     * @throws IllegalArgumentException if it is the law's or a platform's, which no domain declares
     */
    public OnlyIf {
        if (standing != Standing.HOUSE && standing != Standing.CONSENT) {
            throw new IllegalArgumentException(
                    "only if a condition holds: of the house, or by consent, not " + standing);
        }
    }

    /**
     * The condition asks what the receiver agreed to: nothing passes over it, and a message that was on its way is taken back at once when
     * it ceases to hold. A community has no such word, and is not asked.
     */
    public OnlyIf byConsent() {
        return new OnlyIf(when, Standing.CONSENT, scope);
    }

    @Override
    public OnlyIf within(Scope other) {
        return new OnlyIf(when, standing, other);
    }

    @Override
    public long opens(Question question, long moment) {
        return scope.covers(question.approach().kind()) && !isWithoutWord(question)
                ? Asked.opens(when, true, question, moment)
                : moment;
    }

    private boolean isWithoutWord(Question question) {
        return standing == Standing.CONSENT && question.subject().party().kind() == Party.Kind.COMMUNITY;
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
        boolean never = when instanceof AnyOf any && any.parts().isEmpty();
        return scope.before(w)
                + (never ? w.of("从不", "never") : w.of("仅当" + when.sentence(w), "only if " + when.sentence(w)));
    }
}
