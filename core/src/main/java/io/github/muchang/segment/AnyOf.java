package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Moments;
import java.util.List;

/**
 * At least one part holds. Nothing to hold means no.
 *
 * @param parts the parts
 */
public record AnyOf(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public AnyOf {
        parts = ImmutableList.copyOf(parts);
    }

    /** It holds as long as the longest part is sure to; it fails until the first part may change. */
    @Override
    public long verdict(Subject subject) {
        long holdsUntil = -1;
        long failsUntil = Moments.NEVER;
        for (int i = 0; i < parts.size(); i++) {
            long part = parts.get(i).verdict(subject);
            if (Verdict.holds(part)) {
                holdsUntil = Math.max(holdsUntil, Verdict.until(part));
            } else {
                failsUntil = Math.min(failsUntil, Verdict.until(part));
            }
        }
        return holdsUntil < 0 ? Verdict.of(false, failsUntil) : Verdict.of(true, holdsUntil);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.joined(parts, wording.of("或", "or"));
    }

    @Override
    public Gap gap(Subject subject) {
        return Gap.oneOf(parts.stream().map(part -> part.gap(subject)).toList());
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return Gap.each(parts.stream()
                .filter(part -> Verdict.holds(part.verdict(subject)))
                .map(part -> part.gapToCease(subject))
                .toList());
    }
}
