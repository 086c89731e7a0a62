package io.github.muchang.price;

import io.github.muchang.money.Money;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two prices for one product on the same days, both before the eyes of some customers.
 *
 * @param dear the offer that costs more
 * @param cheap the offer that costs less
 * @param period the local days on which both stand
 * @param customers how many see both now; at least one
 */
public record Clash(Offer dear, Offer cheap, Days period, int customers) {
    /** What is asked for twice. */
    public String product() {
        return dear.product();
    }

    /** How much less the cheaper one costs. */
    public Money difference() {
        return dear.price().minus(cheap.price());
    }

    /** The difference in percent of the dearer price, rounded half up to a tenth. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(difference().minor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(dear.price().minor()), 1, RoundingMode.HALF_UP);
    }

    /** Whether customers are told why the cheaper one is cheaper. */
    public boolean isJustified() {
        return cheap.reason().isPresent();
    }

    /** The clash as a sentence. */
    public String in(Wording w) {
        String days = period.from() + w.of(" 到 ", " to ") + period.to();
        return w.of("「" + product() + "」", "'" + product() + "', ")
                + days
                + w.of("：", ": ")
                + dear.in(w)
                + w.of("，", ", ")
                + cheap.in(w)
                + w.of("，差 ", ", a difference of ")
                + difference()
                + w.of("（" + percent() + " %），", " (" + percent() + " %), ")
                + w.of(customers + " 人两个价都看得到，", "both seen by " + w.unit(customers, "", "customer") + ", ")
                + (isJustified() ? w.of("有公开理由", "for a stated reason") : w.of("没有说明理由", "for no stated reason"));
    }
}
