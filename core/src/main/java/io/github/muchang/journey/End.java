package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Ends the journey.
 *
 * @param name durable name
 * @param outcome what the end is called
 */
public record End(String name, String outcome) implements Step {
    /** What the end behind the last step is called. */
    public static final String COMPLETED = "completed";

    @Override
    public End named(String durable) {
        return new End(durable, outcome);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of();
    }
}
