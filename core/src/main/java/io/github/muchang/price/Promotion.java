package io.github.muchang.price;

import io.github.muchang.fault.Names;
import io.github.muchang.money.Money;
import io.github.muchang.time.Days;
import java.math.BigInteger;

/**
 * A promotion as it is planned.
 *
 * @param name what the discounts that it gives are labelled with ({@link Discounts#DISCOUNTED})
 * @param period on which local days
 * @param money how much is to be taken off in all, evenly over its days
 */
public record Promotion(String name, Days period, Money money) {
    /** Checks the name. */
    public Promotion {
        Names.checked(name, "promotion");
    }

    /** On local days such as {@code 2026-03-01}, both included. */
    public static Promotion of(String name, String from, String to, Money money) {
        return new Promotion(name, Days.of(from, to), money);
    }

    /** The minor units that fall into a period; those of periods that follow each other add up to the whole. */
    long within(Days other) {
        long begin = period.from().toEpochDay();
        return Offer.common(period, other)
                .map(both -> before(both.to().toEpochDay() + 1 - begin)
                        - before(both.from().toEpochDay() - begin))
                .orElse(0L);
    }

    private long before(long day) {
        return BigInteger.valueOf(money.minor())
                .multiply(BigInteger.valueOf(day))
                .divide(BigInteger.valueOf(period.count()))
                .longValueExact();
    }
}
