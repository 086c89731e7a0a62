package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Records an activity. It counts in conditions like any other, but never means that the party was heard from.
 *
 * @param name durable name
 * @param activity the activity
 * @param label its label; empty for none
 */
public record RecordActivity(String name, String activity, String label) implements Step {
    @Override
    public RecordActivity named(String durable) {
        return new RecordActivity(durable, activity, label);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(Way.on());
    }
}
