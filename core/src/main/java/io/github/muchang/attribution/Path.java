package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import java.util.List;

/**
 * The channels that touched a customer one after the other, and whether they led to a conversion.
 *
 * @param channels in the order of time; empty for a conversion without a touch
 * @param converted whether a conversion followed
 * @param value what it was worth; nothing if there was none
 */
public record Path(List<Channel> channels, boolean converted, Money value) {
    /** Copies the list. */
    public Path {
        channels = ImmutableList.copyOf(channels);
    }
}
