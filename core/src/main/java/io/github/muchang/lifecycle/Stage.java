package io.github.muchang.lifecycle;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.Condition;
import java.util.List;

/**
 * One stage.
 *
 * @param name durable name
 * @param chinese what operators call it
 * @param when who comes here; of no meaning for the first stage
 * @param next the stages that may follow, the preferred first
 */
public record Stage(String name, String chinese, Condition when, List<String> next) {
    /** Copies the list. */
    public Stage {
        next = ImmutableList.copyOf(next);
    }
}
