package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.ChannelFact.PoolLeft;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.List;

/** Facts made by hand, and the insight that they give. */
final class Book {
    final Insight insight;
    private final List<Recorded> written = new ArrayList<>();

    Book() {
        this(Shop.DOMAIN);
    }

    Book(PrivateDomain domain) {
        insight = Insight.of(domain);
    }

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

    /** A message reaches somebody. */
    MessageId receives(int party, String at, String content, Purpose purpose) {
        return receives(party, at, content, purpose, "wecom-friends");
    }

    MessageId receives(int party, String at, String content, Purpose purpose, String pool) {
        MessageId message = asked(party, at, content, purpose, pool);
        tells(party, new DeliveryAccepted(at(at), message, "receipt"));
        return message;
    }

    /** A message is on its way to somebody. */
    MessageId asked(int party, String at, String content, Purpose purpose, String pool) {
        MessageId message = new MessageId(new PartyId(party), (int) insight.next() + 1);
        tells(
                party,
                new DeliveryRequested(
                        at(at),
                        message,
                        content,
                        purpose,
                        pool,
                        CarrierId.of("wecom"),
                        "",
                        new AddressSlot(1),
                        "welcome",
                        "hello",
                        "",
                        "",
                        10,
                        at(at),
                        at(at),
                        1,
                        "chat",
                        "",
                        "",
                        List.of()));
        return message;
    }

    /** The second turns out to be the first. */
    void same(int survivor, int other, String at) {
        tells(other, new PersonFact.Absorbed(at(at), new PartyId(survivor)));
        tells(survivor, new PersonFact.Merged(at(at), new PartyId(other), ""));
    }

    void tells(int party, Fact fact) {
        Recorded recorded = new Recorded(insight.next(), new PartyId(party), fact);
        written.add(recorded);
        insight.take(recorded);
    }

    /** What was told, up to an offset, as a journal. */
    Journal upTo(int size) {
        List<Recorded> some = ImmutableList.copyOf(written.subList(0, size));
        return new Journal() {
            @Override
            public List<Recorded> read(long from, int limit) {
                return some.subList((int) from, (int) Math.min(size, from + limit));
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public List<Recorded> of(PartyId party) {
                return some.stream().filter(each -> each.party().equals(party)).toList();
            }
        };
    }
}
