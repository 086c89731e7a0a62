package io.github.muchang.segment;

import io.github.muchang.party.Needs;

/**
 * The party is at a stage of the lifecycle.
 *
 * @param stage the stage
 */
public record AtStage(String stage) implements Condition {
    @Override
    public long verdict(Subject subject) {
        return Verdict.lasting(subject.party().stage().equals(stage));
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.STAGE);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of("处于阶段「" + stage + "」", "at stage '" + stage + "'");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        String at = subject.party().stage();
        return at.isEmpty()
                ? wording.of("不在任何阶段", "at no stage")
                : wording.of("处于阶段「" + at + "」", "at stage '" + at + "'");
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }
}
