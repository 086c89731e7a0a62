package io.github.muchang.assessment;

import io.github.muchang.insight.Insight;
import io.github.muchang.insight.MonthSales;
import io.github.muchang.insight.Repeats;
import io.github.muchang.money.Money;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The answers that a journal gives. */
final class Measured {
    private static final int ALL = 100;
    private static final int YEAR = 12;

    private Measured() {}

    static BusinessBuilder of(String name, Insight insight, String currency) {
        BusinessBuilder builder = new BusinessBuilder(name);
        Repeats repeats = insight.intervals().overall();
        if (repeats.buyers() == 0) {
            return builder;
        }
        builder.put(Answer.RETURN, repeats.again() * 100 / repeats.buyers());
        repeats.median().ifPresent(days -> builder.put(Answer.INTERVAL, days));
        List<MonthSales> months = insight.revenue().months(ALL);
        if (!months.isEmpty()) {
            long total = months.stream()
                    .map(MonthSales::best)
                    .mapToLong(each -> each.total())
                    .reduce(0, Math::addExact);
            builder.value(Money.of(Math.max(0, total) / (repeats.buyers() + repeats.intervals()), currency));
            if (ChronoUnit.MONTHS.between(
                            months.get(0).month(), months.get(months.size() - 1).month())
                    < YEAR) {
                builder.customers(repeats.buyers());
            }
        }
        return builder;
    }
}
