package io.github.muchang.report;

import io.github.muchang.attribution.Histories;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.Insight;
import io.github.muchang.insight.Reachability;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import java.util.List;

/** What a journal says, all of it read once. */
final class Reading {
    private static final int AT_ONCE = 10_000;

    final Insight insight;
    final Reachability reachability;
    final Histories histories;
    final Streams streams = new Streams();
    final Edges edges = new Edges();
    final Climb climb;

    Reading(PrivateDomain domain, Journal journal) {
        insight = Insight.of(domain);
        reachability = new Reachability(domain);
        histories = new Histories(domain);
        climb = new Climb(domain.lifecycle());
        List<Recorded> some = journal.read(0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(this::take);
            some = journal.read(insight.next(), AT_ONCE);
        }
    }

    private void take(Recorded recorded) {
        insight.take(recorded);
        reachability.take(recorded);
        histories.take(recorded);
        streams.take(recorded);
        edges.take(recorded);
        climb.take(recorded);
    }
}
