package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Needs;
import java.util.Optional;

/**
 * How long ago something was, in milliseconds; undefined if it never was.
 *
 * @param of what
 * @param name the activity or pool; empty where there is none to name
 * @param label of an activity; empty for any
 */
public record Age(Of of, String name, Optional<String> label) implements Metric {
    @Override
    public long verdict(Subject subject, Bounds bounds) {
        long start = start(subject);
        if (start == UNDEFINED) {
            return Verdict.lasting(false);
        }
        long age = subject.now() - start;
        if (age < bounds.low()) {
            return Verdict.of(false, start + bounds.low());
        }
        if (age > bounds.high()) {
            return Verdict.lasting(false);
        }
        return bounds.hasHigh() ? Verdict.of(true, start + bounds.high() + 1) : Verdict.lasting(true);
    }

    @Override
    public long value(Subject subject) {
        long start = start(subject);
        return start == UNDEFINED ? UNDEFINED : subject.now() - start;
    }

    /** The more recent, the better. */
    @Override
    public long rank(Subject subject) {
        return start(subject);
    }

    @Override
    public boolean ranks(Subject subject) {
        return start(subject) != UNDEFINED;
    }

    @Override
    public Needs needs() {
        return switch (of) {
            case SINCE_FIRST, SINCE_LAST -> label.isEmpty() ? Needs.totals(name) : Needs.labelled(name);
            case IN_POOL -> Needs.of(Needs.Section.MEMBERSHIPS);
            case IN_STAGE -> Needs.of(Needs.Section.STAGE);
            case SILENCE -> Needs.NOTHING;
        };
    }

    @Override
    public String key() {
        return of.code() + ":" + name + label.map(each -> "[" + each + "]").orElse("");
    }

    @Override
    public String sentence(Bounds bounds, Wording wording) {
        return AgeWords.sentence(this, bounds, wording);
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return AgeWords.status(this, value(subject), wording);
    }

    @Override
    public String noun(Wording wording) {
        return AgeWords.noun(this, wording);
    }

    @Override
    public Gap gap(Subject subject, Measured condition) {
        return new Gap.Change(condition);
    }

    private long start(Subject subject) {
        return switch (of) {
            case SILENCE ->
                subject.party().isUnknown() ? UNDEFINED : subject.party().heardAt();
            case IN_STAGE ->
                subject.party().stage().isEmpty() ? UNDEFINED : subject.party().stageSince();
            case IN_POOL -> {
                Membership membership = subject.party().memberships().find(name);
                yield membership == null ? UNDEFINED : membership.since();
            }
            case SINCE_FIRST, SINCE_LAST -> ofActivity(subject);
        };
    }

    private long ofActivity(Subject subject) {
        ActivityLog log = subject.party().activities().find(name);
        if (log == null) {
            return UNDEFINED;
        }
        int index = label.isEmpty() ? -1 : log.indexOf(label.get());
        if (label.isPresent() && index < 0) {
            return UNDEFINED;
        }
        return of == Of.SINCE_FIRST ? log.first(index) : log.last(index);
    }

    /** What an age is counted from. */
    public enum Of {
        /** The first time of an activity. */
        SINCE_FIRST("sinceFirst"),
        /** The latest time of an activity. */
        SINCE_LAST("sinceLast"),
        /** The last time the party was heard from; its arrival if it never was. */
        SILENCE("silence"),
        /** When the present stage was entered. */
        IN_STAGE("stageAge"),
        /** When a pool was entered. */
        IN_POOL("poolAge");

        private final String code;

        Of(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }
    }
}
