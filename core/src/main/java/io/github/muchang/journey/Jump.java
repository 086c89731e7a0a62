package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Goes on with another step.
 *
 * @param name durable name
 * @param to the step
 */
public record Jump(String name, String to) implements Step {
    @Override
    public Jump named(String durable) {
        return new Jump(durable, to);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(new Way("", to, "/jump"));
    }
}
