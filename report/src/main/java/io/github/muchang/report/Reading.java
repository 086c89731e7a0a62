package io.github.muchang.report;

import io.github.muchang.attribution.Histories;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.insight.Insight;
import io.github.muchang.insight.Reachability;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import io.github.muchang.runtime.Muchang;

/** What a journal says, all of it read once. */
final class Reading implements Fold {
    final Insight insight;
    final Reachability reachability;
    final Histories histories;
    final Streams streams = new Streams();
    final Edges edges = new Edges();
    final Climb climb;
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);

    private Reading(PrivateDomain domain) {
        insight = Insight.of(domain);
        reachability = new Reachability(domain);
        histories = new Histories(domain);
        climb = new Climb(domain.lifecycle());
    }

    static Reading of(Muchang muchang) {
        Reading reading = new Reading(muchang.domain());
        muchang.read(reading);
        return reading;
    }

    @Override
    public void take(Recorded recorded) {
        insight.take(recorded);
        reachability.take(recorded);
        histories.take(recorded);
        facts.take(recorded);
    }

    private void read(int party, Fact fact) {
        streams.read(fact);
        edges.read(party, fact);
        climb.read(party, fact);
    }

    private void join(int survivor, int other, long at) {
        edges.join(survivor, other);
        climb.join(survivor, other);
    }
}
