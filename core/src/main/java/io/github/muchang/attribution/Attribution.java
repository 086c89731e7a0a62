package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model credits to channels. The credits and what is not attributed add up, exactly, to all conversions and to all they are worth.
 *
 * @param model the model
 * @param credits by channel, in their order, also to those that get none
 * @param conversions how many there were in all
 * @param value what they were worth in all
 * @param unattributed how many of them no touch led to
 * @param unattributedValue what these were worth
 */
public record Attribution(
        String model, List<Credit> credits, long conversions, Money value, long unattributed, Money unattributedValue) {
    /** Copies the list. */
    public Attribution {
        credits = ImmutableList.copyOf(credits);
    }

    /** The credit of a channel; empty if nobody was touched by it. */
    public Optional<Credit> of(Channel channel) {
        return credits.stream().filter(each -> each.channel().equals(channel)).findFirst();
    }

    /**
     * What one channel gets.
     *
     * @param channel the channel
     * @param touches how often it touched somebody, also where that led nowhere
     * @param thousandths its conversions, in thousandths of one, rounded so that all channels' add up
     * @param value its part of what they were worth, rounded so that all channels' add up
     * @param removalEffect how much less likely a conversion is without it, from 0 to 1, as the nearest double; empty for other models
     */
    public record Credit(Channel channel, long touches, long thousandths, Money value, OptionalDouble removalEffect) {}
}
