package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import io.github.muchang.time.Moments;

/**
 * A metric is within bounds.
 *
 * @param metric what is measured
 * @param bounds what satisfies
 */
public record Measured(Metric metric, Bounds bounds) implements Condition {
    @Override
    public long verdict(Subject subject) {
        return metric.verdict(subject, bounds);
    }

    @Override
    public int effort() {
        return metric instanceof Outlook ? 10 : metric instanceof Tally ? 4 : 1;
    }

    @Override
    public Needs needs(Rules rules) {
        return metric instanceof Tally tally ? tally.needs(bounds) : metric.needs();
    }

    @Override
    public String sentence(Wording wording) {
        return metric.sentence(bounds, wording);
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return metric.status(subject, wording);
    }

    @Override
    public Gap gap(Subject subject) {
        long until = Verdict.until(verdict(subject));
        return until == Moments.NEVER ? metric.gap(subject, this) : new Gap.Wait(this, until);
    }
}
