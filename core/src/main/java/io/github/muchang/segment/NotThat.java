package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.Needs;
import java.util.List;

/**
 * The part does not hold.
 *
 * @param part the part
 */
public record NotThat(Condition part) implements Condition {
    @Override
    public long verdict(Subject subject) {
        return part.verdict(subject) ^ 1;
    }

    @Override
    public Needs needs(Rules rules) {
        return part.needs(rules);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of("并非（" + part.sentence(wording) + "）", "not (" + part.sentence(wording) + ")");
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return sentence(wording);
    }

    @Override
    public int effort() {
        return part.effort();
    }

    @Override
    public List<Condition> parts() {
        return ImmutableList.of(part);
    }

    @Override
    public Gap gap(Subject subject) {
        return part.gapToCease(subject);
    }

    @Override
    public Gap gapToCease(Subject subject) {
        return part.gap(subject);
    }
}
