package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Takes a tag away.
 *
 * @param name durable name
 * @param tag the tag
 */
public record TakeTag(String name, String tag) implements Step {
    @Override
    public TakeTag named(String durable) {
        return new TakeTag(durable, tag);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(Way.on());
    }
}
