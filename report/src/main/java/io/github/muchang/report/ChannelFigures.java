package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.ChannelWorth;
import io.github.muchang.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each pathway cost, and what came of it.
 *
 * @param channels the pathways, what brought most first
 */
record ChannelFigures(Capped<Line> channels) {
    private static final int MOST = 60;

    static ChannelFigures of(List<ChannelWorth> channels) {
        return new ChannelFigures(Capped.of(
                channels.stream()
                        .sorted(Comparator.<ChannelWorth>comparingLong(
                                        each -> -each.value().minor())
                                .thenComparing(ChannelWorth::channel))
                        .map(ChannelFigures::line)
                        .collect(ImmutableList.toImmutableList()),
                MOST));
    }

    private static Line line(ChannelWorth each) {
        return new Line(
                each.channel().pathway(),
                each.arrivals(),
                each.people(),
                each.kept(),
                each.due(),
                each.buyers(),
                Amounts.plain(each.cost()),
                Amounts.plain(each.value()),
                plain(each.costPerFirstPurchase()),
                plain(each.valuePerHead()),
                each.paidBack().map(LocalDate::toString).orElse(""));
    }

    private static String plain(Optional<Money> money) {
        return money.map(Amounts::plain).orElse("");
    }

    /**
     * One pathway; amounts are decimal numbers of the domain's currency.
     *
     * @param channel its name; empty for all codes that no pathway has, such as those of customers who bring others
     * @param arrivals how often somebody entered a pool through it
     * @param people whom it brought first
     * @param kept how many of those who are due were kept
     * @param due how many came long enough ago
     * @param buyers how many of its people bought
     * @param cost what was spent
     * @param value what its people paid
     * @param perBuyer what each first purchase cost; empty if there was none
     * @param perHead what each of its people paid; empty if there are none
     * @param paidBack the day since which it has paid back; empty if it has not
     */
    record Line(
            String channel,
            long arrivals,
            long people,
            long kept,
            long due,
            long buyers,
            String cost,
            String value,
            String perBuyer,
            String perHead,
            String paidBack) {}
}
