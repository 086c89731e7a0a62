package io.github.muchang.insight;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Moments;
import java.util.List;

/** Facts made by hand, and the insight that they give. */
final class Book {
    final Insight insight = Insight.of(Shop.DOMAIN);

    static long at(String moment) {
        return Moments.parse(moment).toEpochMilli();
    }

    void enters(int party, String at, String pool) {
        tells(party, new PoolEntered(at(at), at(at), pool, "", "", "", Membership.Role.MEMBER));
    }

    void leaves(int party, String at, String pool, String to) {
        tells(party, new PoolLeft(at(at), at(at), pool, to));
    }

    void stage(int party, String at, String stage) {
        tells(party, new StageEntered(at(at), stage, "", List.of()));
    }

    /** Something that is heard from the party; yuan only for purchases. */
    void does(int party, String at, String activity, String label, long yuan) {
        long when = at(at);
        long day = Shop.DOMAIN.calendar().dayOf(when);
        tells(party, new ActivityRecorded(when, when, activity, day, label, 100 * yuan, yuan == 0 ? "" : "CNY", true));
    }

    /** The second turns out to be the first. */
    void same(int survivor, int other, String at) {
        tells(other, new PersonFact.Absorbed(at(at), new PartyId(survivor)));
        tells(survivor, new PersonFact.Merged(at(at), new PartyId(other), ""));
    }

    void tells(int party, Fact fact) {
        insight.take(new Recorded(insight.next(), new PartyId(party), fact));
    }
}
