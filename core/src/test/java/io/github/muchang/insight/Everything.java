package io.github.muchang.insight;

import io.github.muchang.content.Purpose;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Every fold of this package at once. */
final class Everything implements Fold {
    final Presence presence = new Presence();
    final Flows flows = new Flows(Shop.DOMAIN.calendar());
    final Sources sources = new Sources(Shop.DOMAIN);
    final Reachability reachability = new Reachability(Shop.DOMAIN);
    final Concentration concentration = new Concentration("purchased", "CNY");
    final Insight insight = Insight.of(Shop.DOMAIN);

    @Override
    public void take(Recorded recorded) {
        List.of(presence, flows, sources, reachability, concentration, insight).forEach(fold -> fold.take(recorded));
    }

    /** All that can be asked of them. */
    List<Object> says() {
        return List.of(
                presence.counts(),
                presence.overlap(),
                presence.nowhere(),
                presence.customers(),
                flows.conservation(),
                flows.pathways(),
                flows.days(),
                Shop.DOMAIN.pools().stream()
                        .map(pool -> flows.days(pool.name()))
                        .toList(),
                sources.codes(),
                sources.pathways(),
                reachability.inventory(),
                reachability.unreachable(),
                MultiHome.of(reachability),
                new DepthView(Shop.DOMAIN, presence).counts(),
                concentration.best(20),
                concentration.best(100),
                says(insight));
    }

    /** All that can be asked of an insight. */
    static List<Object> says(Insight insight) {
        List<Object> all = new ArrayList<>();
        Stock stock = insight.stock();
        for (Stock.By by : Stock.By.values()) {
            stock.names(by).forEach(name -> all.add(stock.days(by, name)));
            all.add(stock.names(by));
            all.add(stock.broken(by));
        }
        for (Period period : Period.values()) {
            for (Retention.Measure measure : Retention.Measure.values()) {
                all.add(insight.retention().cohorts(period, measure));
            }
        }
        Funnels funnels = insight.funnels();
        funnels.versions("welcome").forEach(version -> all.add(funnels.journey("welcome", version)));
        all.add(funnels.stages(List.of("lead", "buyer", "lost")));
        all.add(insight.revenue().months(20));
        all.add(insight.revenue().oneTimeBuyers());
        all.add(insight.intervals().categories());
        all.add(insight.intervals().overall());
        all.add(insight.pressure()
                .lines(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), EnumSet.allOf(Purpose.class), 3));
        all.add(insight.effects().contents());
        all.add(insight.uplifts().uplifts());
        all.add(insight.staff().staff());
        insight.groups().groups().forEach(group -> all.add(insight.groups().days(group)));
        all.add(insight.goals().results());
        all.add(insight.next());
        return all;
    }
}
