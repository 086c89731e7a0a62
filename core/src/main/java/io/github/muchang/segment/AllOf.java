package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Moments;
import java.util.List;

/**
 * Every part holds. Nothing to hold means yes.
 *
 * @param parts the parts
 */
public record AllOf(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public AllOf {
        parts = ImmutableList.copyOf(parts);
    }

    /** It holds until the first part may change; it fails until every failing part may have changed, at the earliest. */
    @Override
    public long verdict(Subject subject) {
        long holdsUntil = Moments.NEVER;
        long failsUntil = -1;
        for (int i = 0; i < parts.size(); i++) {
            long part = parts.get(i).verdict(subject);
            if (Verdict.holds(part)) {
                holdsUntil = Math.min(holdsUntil, Verdict.until(part));
            } else {
                failsUntil = Math.max(failsUntil, Verdict.until(part));
            }
        }
        return failsUntil < 0 ? Verdict.of(true, holdsUntil) : Verdict.of(false, failsUntil);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.joined(parts, wording.of("且", "and"));
    }

    @Override
    public Gap gap(Subject subject) {
        return Gap.each(parts.stream()
                .filter(part -> !Verdict.holds(part.verdict(subject)))
                .map(part -> part.gap(subject))
                .toList());
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return Gap.oneOf(parts.stream().map(part -> part.gapToCease(subject)).toList());
    }
}
