package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Gives a tag.
 *
 * @param name durable name
 * @param tag the tag
 */
public record GiveTag(String name, String tag) implements Step {
    @Override
    public GiveTag named(String durable) {
        return new GiveTag(durable, tag);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(Way.on());
    }
}
