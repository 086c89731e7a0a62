package io.github.muchang.policy;

import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Wording;
import java.util.Optional;

/**
 * Only those for whom a condition holds are invited to a pool.
 *
 * @param pool the pool
 * @param whom the condition
 */
public record Admission(String pool, Condition whom) implements Policy {
    @Override
    public Standing standing() {
        return Standing.PLATFORM;
    }

    @Override
    public long opens(Question question, long moment) {
        return pool.equals(question.approach().invitesTo()) ? Asked.opens(whom, true, question, moment) : moment;
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(whom);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return Asked.gap(whom, true, question, w);
    }

    @Override
    public String sentence(Wording w) {
        return w.of(
                "邀请进「" + pool + "」的条件：" + whom.sentence(w),
                "only those are invited to '" + pool + "' of whom it is so: " + whom.sentence(w));
    }
}
