package io.github.muchang.price;

import io.github.muchang.insight.Proportion;
import io.github.muchang.segment.Wording;

/**
 * What those who bought at a promotion bought before, at and after it. What somebody buys on one local day is one purchase. Nobody held
 * back is compared with, so this shows a hole after the promotion, and not what would have been without it.
 *
 * @param promotion which
 * @param days how many local days before its beginning and after its end are compared
 * @param before how often they bought in the days before
 * @param during how often during it
 * @param after how often in the days after
 * @param boughtBefore how many of them bought in the days before
 * @param boughtAfter how many of them bought in the days after
 * @param due how many of those who were due to buy in the days after, by the rhythm of at least three purchases before the promotion, bought
 *     in those days all the same; the rest bought earlier, and for less
 */
public record Aftermath(
        Promotion promotion,
        int days,
        long before,
        long during,
        long after,
        Proportion boughtBefore,
        Proportion boughtAfter,
        Proportion due) {
    /** Whether so few bought at it that nothing should be concluded. */
    public boolean tooFew() {
        return boughtBefore.tooFew() || boughtAfter.tooFew();
    }

    /** Whether it merely pulled purchases forward: surely fewer of them bought in the days after than in the days before. */
    public boolean pulledForward() {
        return boughtBefore.surelyMoreThan(boughtAfter);
    }

    /** The finding as a sentence. */
    public String in(Wording w) {
        String found = tooFew()
                ? w.of("人太少，不能下结论", "too few to conclude anything")
                : pulledForward()
                        ? w.of("只是把购买提前了", "it merely pulled purchases forward")
                        : w.of("看不出把购买提前了", "no sign that it pulled purchases forward");
        return w.of(
                "「" + promotion.name() + "」前 " + days + " 天买过的 " + boughtBefore + "，后 " + days + " 天买过的 " + boughtAfter
                        + "：" + found,
                "'" + promotion.name() + "': " + boughtBefore + " bought in the " + days + " days before, "
                        + boughtAfter + " in the " + days + " days after: " + found);
    }
}
