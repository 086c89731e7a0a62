package io.github.muchang.segment;

import io.github.muchang.party.Needs;

/**
 * The party bears a tag.
 *
 * @param tag the tag
 */
public record Tagged(String tag) implements Condition {
    /** Shares the name with states, so that it is found by reference. */
    public Tagged {
        tag = tag.intern();
    }

    @Override
    public long verdict(Subject subject) {
        return Verdict.lasting(subject.party().tags().find(tag) != null);
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.TAGS);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of("有标签「" + tag + "」", "tagged '" + tag + "'");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return Verdict.holds(verdict(subject))
                ? sentence(wording)
                : wording.of("没有标签「" + tag + "」", "not tagged '" + tag + "'");
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }
}
