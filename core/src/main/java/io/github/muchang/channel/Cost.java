package io.github.muchang.channel;

import io.github.muchang.money.Money;
import java.util.Optional;

/**
 * What a pathway costs.
 *
 * @param perUse for each use (a message sent, a code shown); empty is free
 * @param perArrival for each person who arrives; empty is free
 */
public record Cost(Optional<Money> perUse, Optional<Money> perArrival) {
    /** Costs nothing (收藏夹, being recommended). */
    public static final Cost FREE = new Cost(Optional.empty(), Optional.empty());

    /** Refuses negative amounts. */
    public Cost {
        perUse.ifPresent(Cost::check);
        perArrival.ifPresent(Cost::check);
    }

    /** Whether a use costs nothing. */
    public boolean freeToUse() {
        return perUse.isEmpty() || perUse.get().minor() == 0;
    }

    private static void check(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a cost is never negative, not " + amount);
        }
    }
}
