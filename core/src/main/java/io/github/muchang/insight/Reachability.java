package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Consent;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who can be reached now, and by what: the asset is who can be reached, not how long a list is. Thread-safe.
 *
 * <p>A pathway that reaches people within a pool reaches a customer who is in that pool, whose data was not erased, and who did not
 * withdraw from its purpose on the pool's carrier or everywhere; for {@link Purpose#PROMOTION} they must have agreed to it (PIPL 13;
 * Consumer Rights Law of China 29). A pathway without a purpose is for {@link Purpose#SERVICE}. Membership is what reaches: an address
 * on a carrier without membership in a pool there does not count. Caps, quiet hours and platform windows are not looked at.
 */
public final class Reachability implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final Presence presence = new Presence();
    private final ConsentBook consents = new ConsentBook();
    private final PrivateDomain domain;
    private final ImmutableList<Way> ways;

    /** Nobody yet; pathways and pools are those of this domain. */
    public Reachability(PrivateDomain domain) {
        this.domain = domain;
        this.ways = domain.pathways().stream()
                .filter(each -> each.kind() == Pathway.Kind.REACH)
                .map(each -> new Way(each, carrier(each.to())))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /** Who is where, from the same facts. */
    public Presence presence() {
        return presence;
    }

    /** How many each pathway reaches, how many are reached at all, and how many are not. */
    public synchronized Inventory inventory() {
        ImmutableList.Builder<Inventory.Line> lines = ImmutableList.builder();
        for (Way way : ways) {
            lines.add(new Inventory.Line(
                    way.pathway.name(),
                    way.pathway.to(),
                    carrierOf(way),
                    way.reached().getCardinality()));
        }
        return new Inventory(
                lines.build(), reached().getCardinality(), unreached().getCardinality());
    }

    /** The pathways that reach a party now, in the order of definition. */
    public synchronized List<Pathway> pathways(PartyId party) {
        return ways.stream()
                .filter(way -> way.reached().contains(party.value()))
                .map(way -> way.pathway)
                .collect(ImmutableList.toImmutableList());
    }

    /** Who is in a pool and reached by nothing, in the order of numbers. */
    public synchronized List<PartyId> unreachable() {
        return Presence.listed(unreached());
    }

    @Override
    public String toString() {
        return inventory().toString();
    }

    /** The domain whose pathways reach. */
    PrivateDomain domain() {
        return domain;
    }

    /** Who is reached through each home; a home is what a function makes of a pool. */
    synchronized SortedMap<String, RoaringBitmap> reachedBy(Function<Pool, String> home) {
        SortedMap<String, RoaringBitmap> reached = new TreeMap<>();
        for (Way way : ways) {
            domain.pool(way.pathway.to())
                    .ifPresent(pool -> reached.computeIfAbsent(home.apply(pool), any -> new RoaringBitmap())
                            .or(way.reached()));
        }
        return reached;
    }

    private void read(int party, Fact fact) {
        presence.read(party, fact);
        if (fact instanceof PersonFact.ConsentSaid said) {
            consents.said(party, said);
            ways.forEach(way -> way.heard(party));
        }
    }

    private void join(int survivor, int other, long at) {
        presence.join(survivor, other, at);
        consents.join(survivor, other);
        for (Way way : ways) {
            way.heard(survivor);
            way.heard(other);
        }
    }

    private RoaringBitmap reached() {
        RoaringBitmap all = new RoaringBitmap();
        ways.forEach(way -> all.or(way.reached()));
        return all;
    }

    private RoaringBitmap unreached() {
        RoaringBitmap all = new RoaringBitmap();
        presence.pools().forEach(pool -> all.or(presence.bitmap(pool)));
        all.andNot(reached());
        return all;
    }

    private String carrier(String pool) {
        return domain.pool(pool).flatMap(Pool::carrier).map(CarrierId::name).orElse(Consent.ANY_CARRIER);
    }

    private static String carrierOf(Way way) {
        return way.carrier.equals(Consent.ANY_CARRIER) ? "" : way.carrier;
    }

    /** A pathway that reaches, and whose words allow or forbid it. */
    private final class Way {
        private final Pathway pathway;
        private final String carrier;
        private final Purpose purpose;
        private final RoaringBitmap agreed = new RoaringBitmap();
        private final RoaringBitmap withdrew = new RoaringBitmap();

        Way(Pathway pathway, String carrier) {
            this.pathway = pathway;
            this.carrier = carrier;
            this.purpose = pathway.purpose().orElse(Purpose.SERVICE);
        }

        void heard(int party) {
            ConsentBook.Word word = consents.on(party, purpose, carrier);
            set(agreed, party, word == ConsentBook.Word.YES);
            set(withdrew, party, word == ConsentBook.Word.NO);
        }

        RoaringBitmap reached() {
            RoaringBitmap members = presence.living(pathway.to());
            if (purpose == Purpose.PROMOTION) {
                members.and(agreed);
            } else {
                members.andNot(withdrew);
            }
            return members;
        }

        private static void set(RoaringBitmap parties, int party, boolean in) {
            if (in) {
                parties.add(party);
            } else {
                parties.remove(party);
            }
        }
    }
}
