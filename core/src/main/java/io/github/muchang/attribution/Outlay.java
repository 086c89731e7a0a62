package io.github.muchang.attribution;

import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.math.BigInteger;

/**
 * What was spent on a channel during a period, evenly over its days.
 *
 * @param channel on what
 * @param period when
 * @param amount how much
 */
public record Outlay(Channel channel, Days period, Money amount) {
    /** The minor units that fall into a period; those of periods that follow each other add up to the whole. */
    long within(Days other) {
        long first = Math.max(0, other.from().toEpochDay() - period.from().toEpochDay());
        long end =
                Math.min(period.count(), other.to().toEpochDay() - period.from().toEpochDay() + 1);
        return end <= first ? 0 : spentBefore(end) - spentBefore(first);
    }

    private long spentBefore(long day) {
        return BigInteger.valueOf(amount.minor())
                .multiply(BigInteger.valueOf(day))
                .divide(BigInteger.valueOf(period.count()))
                .longValueExact();
    }
}
