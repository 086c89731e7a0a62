package io.github.muchang.price;

import io.github.muchang.money.Money;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Days;
import java.math.BigInteger;

/**
 * What is planned, or was used, of a promotion budget in one term.
 *
 * @param term its local days
 * @param most how much money there is
 * @param mostDays how many days there are
 * @param off how much is taken off
 * @param days on how many days
 */
public record BudgetUse(Days term, Money most, int mostDays, Money off, int days) {
    private static final int NEARLY = 80;

    /** Whether it is more money, or more days, than there are. */
    public boolean isOver() {
        return off.compareTo(most) > 0 || days > mostDays;
    }

    /** Whether it is time to be careful: at least 80 % of the money or of the days. */
    public boolean isNearly() {
        return reaches(off.minor(), most.minor()) || reaches(days, mostDays);
    }

    /** How it stands as a sentence, with a warning where there is one. */
    public String in(Wording w) {
        String warning =
                isOver() ? w.of("：超出预算", ": over the budget") : isNearly() ? w.of("：接近预算", ": near the budget") : "";
        return w.of(
                term.from() + " 到 " + term.to() + "：优惠 " + off + "，预算 " + most + "；促销 " + days + " 天，预算 " + mostDays
                        + " 天" + warning,
                term.from() + " to " + term.to() + ": " + off + " taken off of " + most + ", on "
                        + w.unit(days, "", "day") + " of " + mostDays + warning);
    }

    private static boolean reaches(long part, long whole) {
        return part > 0
                && BigInteger.valueOf(part)
                                .multiply(BigInteger.valueOf(100))
                                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(NEARLY)))
                        >= 0;
    }
}
