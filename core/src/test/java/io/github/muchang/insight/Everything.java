package io.github.muchang.insight;

import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
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
                concentration.best(100));
    }
}
