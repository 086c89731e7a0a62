package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Evidence;
import java.util.List;

/**
 * Where somebody goes on after a step.
 *
 * @param to the step; empty for the next in order
 * @param why the code of what led on
 * @param because why, if a condition did
 */
record Onward(String to, String why, List<Evidence> because) {
    Onward {
        because = ImmutableList.copyOf(because);
    }

    static Onward to(String step, String why) {
        return new Onward(step, why, ImmutableList.of());
    }
}
