package io.github.muchang.segment;

import io.github.muchang.party.Needs;
import io.github.muchang.party.Touch;

/**
 * The first touch was through a source code.
 *
 * @param source the code
 */
public record CameFrom(String source) implements Condition {
    @Override
    public long verdict(Subject subject) {
        return Verdict.lasting(source.equals(first(subject)));
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.TOUCHES);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of("最初来自「" + source + "」", "first came through '" + source + "'");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        String first = first(subject);
        return first.isEmpty()
                ? wording.of("来源未知", "the source is not known")
                : wording.of("最初来自「" + first + "」", "first came through '" + first + "'");
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }

    private static String first(Subject subject) {
        return subject.party().firstTouch().map(Touch::source).orElse("");
    }
}
