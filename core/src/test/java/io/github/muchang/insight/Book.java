package io.github.muchang.insight;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.time.Moments;

/** Facts made by hand, and the insight that they give. */
final class Book {
    final Insight insight = Insight.of(Shop.DOMAIN);

    static long at(String moment) {
        return Moments.parse(moment).toEpochMilli();
    }

    void tells(int party, Fact fact) {
        insight.take(new Recorded(insight.next(), new PartyId(party), fact));
    }
}
