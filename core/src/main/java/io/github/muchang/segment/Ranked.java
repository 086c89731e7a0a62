package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import org.jspecify.annotations.Nullable;

/**
 * A metric is among the best of the population, by the yardstick that was last measured; without one, nobody is.
 *
 * @param metric what the population is ranked by, among those who have it at all
 * @param top the share of the best, in whole percent from 1 to 99
 */
public record Ranked(Metric metric, int top) implements Condition {
    /** Checks the share. */
    public Ranked {
        if (top < 1 || top > 99) {
            throw new IllegalArgumentException("a top share is 1 to 99 percent, not " + top);
        }
    }

    @Override
    public long verdict(Subject subject) {
        Yardstick yardstick = yardstick(subject);
        if (yardstick == null || !metric.ranks(subject)) {
            return Verdict.lasting(false);
        }
        long threshold = yardstick.threshold(top);
        if (metric instanceof Age) {
            return Verdict.lasting(metric.rank(subject) >= threshold);
        }
        return metric.verdict(subject, new Bounds(threshold, Long.MAX_VALUE, ""));
    }

    /** The yardstick that decides, or null if there is none yet. */
    public @Nullable Yardstick yardstick(Subject subject) {
        return subject.yardsticks().find(metric.key());
    }

    @Override
    public int effort() {
        return 5;
    }

    @Override
    public Needs needs(Rules rules) {
        return metric.needs();
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of(
                metric.noun(wording) + "排在前 " + top + "%", metric.noun(wording) + " is among the top " + top + " %");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        Yardstick yardstick = yardstick(subject);
        String measured = metric.status(subject, wording);
        return yardstick == null
                ? wording.of(measured + "，全体尚未测量", measured + "; the population has not been measured yet")
                : wording.of(
                        measured + "，全体 " + yardstick.population() + " 人，测于 " + wording.moment(yardstick.at()),
                        measured + "; of " + yardstick.population() + ", measured at "
                                + wording.moment(yardstick.at()));
    }

    @Override
    public Gap gap(Subject subject) {
        Yardstick yardstick = yardstick(subject);
        if (yardstick == null || yardstick.population() == 0 || metric instanceof Age || !metric.ranks(subject)) {
            return new Gap.Change(this);
        }
        String currency = metric instanceof Tally tally && tally.aggregate().isMoney() ? tally.currency(subject) : "";
        return new Measured(metric, new Bounds(yardstick.threshold(top), Long.MAX_VALUE, currency)).gap(subject);
    }
}
