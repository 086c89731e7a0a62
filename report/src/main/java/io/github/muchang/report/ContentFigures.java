package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Effect;
import io.github.muchang.money.Money;
import java.util.Comparator;
import java.util.List;

/**
 * What followed each content.
 *
 * @param contents the contents, what reached most people first
 */
record ContentFigures(Capped<Line> contents) {
    private static final int MOST = 200;

    static ContentFigures of(PrivateDomain domain, List<Effect> effects) {
        return new ContentFigures(Capped.of(
                effects.stream()
                        .sorted(Comparator.comparingLong(Effect::delivered)
                                .reversed()
                                .thenComparing(Effect::content)
                                .thenComparing(Effect::purpose))
                        .map(each -> new Line(
                                each.content(),
                                Words.of(domain, w -> w.purpose(each.purpose())),
                                each.delivered(),
                                each.replied(),
                                each.clicked(),
                                each.bought(),
                                Amounts.plain(Money.of(each.amount(), domain.currency()))))
                        .collect(ImmutableList.toImmutableList()),
                MOST));
    }

    /**
     * One content.
     *
     * @param content its name
     * @param purpose why it was said
     * @param delivered how often it reached somebody
     * @param replied after how many of these a reply came
     * @param clicked after how many a click
     * @param bought after how many a purchase
     * @param amount what was bought, as a decimal number of the domain's currency
     */
    record Line(
            String content, Words purpose, long delivered, long replied, long clicked, long bought, String amount) {}
}
