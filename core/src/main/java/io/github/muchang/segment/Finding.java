package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to whether a condition holds for somebody: yes or no, until when, why, and what would turn it. Only the first two
 * are worked out at once; the rest when asked. Immutable.
 */
public final class Finding {
    private final Condition condition;
    private final Subject subject;
    private final long verdict;
    private final List<Condition> parts;

    Finding(Condition condition, Subject subject, long verdict) {
        this(condition, subject, verdict, condition.parts());
    }

    Finding(Condition condition, Subject subject, long verdict, List<Condition> parts) {
        this.condition = condition;
        this.subject = subject;
        this.verdict = verdict;
        this.parts = parts;
    }

    /** Whether it holds. */
    public boolean holds() {
        return Verdict.holds(verdict);
    }

    /** When it may change by itself, never later than the truth; empty if time alone never changes it. */
    public Optional<Instant> until() {
        long until = Verdict.until(verdict);
        return until == Moments.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    }

    /** What was checked. */
    public Condition condition() {
        return condition;
    }

    /** The findings on the parts. */
    public List<Finding> children() {
        return parts.stream().map(part -> part.check(subject)).collect(ImmutableList.toImmutableList());
    }

    /** What would make it hold; empty if it does. */
    public Optional<Gap> gap() {
        return holds() ? Optional.empty() : Optional.of(condition.gap(subject));
    }

    /** What would make it cease; empty if it does not hold. */
    public Optional<Gap> gapToCease() {
        return holds() ? Optional.of(condition.gapToCease(subject)) : Optional.empty();
    }

    /** The numbers behind the answer, in one sentence. */
    public String status(Locale locale) {
        return condition.status(subject, subject.rules().wording(locale));
    }

    /** The answer, its numbers, what is missing, and below it the same for each part. */
    public String in(Locale locale) {
        Wording wording = subject.rules().wording(locale);
        StringBuilder text = new StringBuilder();
        text.append(holds() ? wording.of("是：", "Yes: ") : wording.of("还没有：", "Not yet: "));
        text.append(parts.isEmpty() ? status(locale) : condition.sentence(wording));
        gap().ifPresent(gap -> text.append(wording.of("，", "; ")).append(gap.in(wording)));
        if (holds()) {
            until().ifPresent(at -> text.append(wording.of("，至少保持到 ", "; holds at least until "))
                    .append(wording.moment(at.toEpochMilli())));
        }
        below(text, wording, locale, "  ");
        return text.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    private void below(StringBuilder text, Wording wording, Locale locale, String indent) {
        for (Finding child : children()) {
            text.append('\n').append(indent).append(child.holds() ? "✓ " : "✗ ");
            text.append(child.condition.sentence(wording));
            String status = child.status(locale);
            if (child.parts.isEmpty() && !status.equals(child.condition.sentence(wording))) {
                text.append(wording.of("（", " (")).append(status).append(wording.of("）", ")"));
            }
            child.below(text, wording, locale, indent + "  ");
        }
    }
}
