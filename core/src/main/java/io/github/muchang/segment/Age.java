package io.github.muchang.segment;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Membership;
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
    public String key() {
        return of.code() + ":" + name + label.map(each -> "[" + each + "]").orElse("");
    }

    @Override
    public String sentence(Bounds bounds, Wording wording) {
        String what = noun(wording);
        String low = bounds.hasLow() ? wording.length(bounds.low()) : "";
        String high = bounds.hasHigh() ? wording.length(bounds.high() + 1) : "";
        if (bounds.hasLow() && bounds.hasHigh()) {
            return wording.of(
                    what + "在 " + low + "到 " + high + "之间", what + " is from " + low + " to less than " + high);
        }
        return bounds.hasLow()
                ? wording.of(what + "已满 " + low, what + " is at least " + low)
                : wording.of(what + "不满 " + high, what + " is less than " + high);
    }

    @Override
    public String status(Subject subject, Wording wording) {
        long value = value(subject);
        return value == UNDEFINED
                ? wording.of(noun(wording) + "：从未发生", noun(wording) + ": it never happened")
                : wording.of(
                        noun(wording) + "为 " + wording.length(value), noun(wording) + " is " + wording.length(value));
    }

    @Override
    public String noun(Wording wording) {
        String labelled = label.map(each -> wording.of("（" + each + "）", " (" + each + ")"))
                .orElse("");
        return switch (of) {
            case SINCE_FIRST ->
                wording.of(
                        "距第一次" + wording.verb(name) + labelled,
                        "the time since they first " + wording.verb(name) + labelled);
            case SINCE_LAST ->
                wording.of(
                        "距最近一次" + wording.verb(name) + labelled,
                        "the time since they last " + wording.verb(name) + labelled);
            case SILENCE -> wording.of("没有音信的时间", "the time since they were last heard from");
            case IN_STAGE -> wording.of("处于当前阶段的时间", "the time at the present stage");
            case IN_POOL -> wording.of("在「" + name + "」里的时间", "the time in '" + name + "'");
        };
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
