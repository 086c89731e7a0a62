package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Needs;
import io.github.muchang.time.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * It is time to buy again: so long after the last purchase as the {@link Rhythm} says, from {@code before} earlier until {@code after}
 * later. Each purchase starts the clock anew; whoever never bought is not due, and whoever let the window pass is not due either.
 *
 * @param activity what counts as a purchase
 * @param label only of this category; empty for any
 * @param cycle how long what was bought lasts, by experience
 * @param personalFrom with so many intervals of one's own, one's own rhythm counts too; 0 if it never does
 * @param before how long before the due moment the window opens; less than half a cycle
 * @param after how long after the due moment it closes; with {@code before} less than a cycle
 */
public record Repurchase(String activity, Optional<String> label, Span cycle, int personalFrom, Span before, Span after)
        implements Condition {
    /** So many intervals of one's own are asked for, if nothing else is said. */
    public static final int PERSONAL_FROM = 3;

    @Override
    public long verdict(Subject subject) {
        ActivityLog log = log(subject);
        if (log == null) {
            return Verdict.lasting(false);
        }
        Rhythm rhythm = rhythm(log);
        long opens = rhythm.due() - before.millis();
        long closes = rhythm.due() + after.millis();
        if (subject.now() < opens) {
            return Verdict.of(false, opens);
        }
        return subject.now() < closes ? Verdict.of(true, closes) : Verdict.lasting(false);
    }

    /** The rhythm that decides; empty for whoever never bought. */
    public Optional<Rhythm> rhythm(Subject subject) {
        ActivityLog log = log(subject);
        return log == null ? Optional.empty() : Optional.of(rhythm(log));
    }

    @Override
    public int effort() {
        return 6;
    }

    @Override
    public Needs needs(Rules rules) {
        Needs totals = Needs.labelled(activity);
        return personalFrom == 0 ? totals : totals.and(Needs.labels(activity, Needs.EVER));
    }

    @Override
    public String sentence(Wording w) {
        String what = w.verb(activity) + w.label(label);
        String every = w.length(cycle.millis());
        String own = personalFrom == 0 ? "" : w.of("（结合本人节奏）", ", blended with one's own rhythm");
        return w.of(
                what + "后又到时候了：周期 " + every + own + "，到期前 " + w.length(before.millis()) + "至到期后 "
                        + w.length(after.millis()),
                what + " and is due again: every " + every + own + ", from " + w.length(before.millis()) + " before to "
                        + w.length(after.millis()) + " after");
    }

    @Override
    public String status(Subject subject, Wording w) {
        String what = w.verb(activity) + w.label(label);
        return rhythm(subject)
                .map(rhythm -> w.of(
                        "最近一次" + what + "在 " + w.moment(rhythm.last()) + "，" + rhythm.in(w) + "，到期 "
                                + w.moment(rhythm.due()),
                        "last " + what + " at " + w.moment(rhythm.last()) + ", " + rhythm.in(w) + ", due "
                                + w.moment(rhythm.due())))
                .orElseGet(() -> w.of("从未" + what, "never " + what));
    }

    @Override
    public Gap gap(Subject subject) {
        long verdict = verdict(subject);
        return verdict == Verdict.lasting(false) ? new Gap.Change(this) : new Gap.Wait(this, Verdict.until(verdict));
    }

    private Rhythm rhythm(ActivityLog log) {
        return Rhythm.of(log, label.map(log::indexOf).orElse(-1), cycle, personalFrom);
    }

    private @Nullable ActivityLog log(Subject subject) {
        ActivityLog log = subject.party().activities().find(activity);
        return log == null || (label.isPresent() && log.indexOf(label.get()) < 0) ? null : log;
    }
}
