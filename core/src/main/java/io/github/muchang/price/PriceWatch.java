package io.github.muchang.price;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.insight.CustomerFacts;
import io.github.muchang.insight.Presence;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.PersonFact.Erased;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.RuleFact.SegmentEntered;
import io.github.muchang.journal.RuleFact.SegmentLeft;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whether prices destroy trust: who sees which offers now, and who bought what lately. It knows who is in which pool and segment and what
 * they bought; a {@link PriceList} is what it is asked about. Two who turn out to be one see and have bought what both did. Memory grows
 * with customers and purchases. Thread-safe.
 */
public final class PriceWatch implements Fold {
    private static final Comparator<Clash> ORDER = Comparator.comparing(Clash::isJustified)
            .thenComparing(Clash::customers, Comparator.reverseOrder())
            .thenComparing(Clash::percent, Comparator.reverseOrder());

    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final Presence presence = new Presence();
    private final SortedMap<String, RoaringBitmap> segments = new TreeMap<>();
    private final SortedMap<Integer, Basket> baskets = new TreeMap<>();
    private final RoaringBitmap erased = new RoaringBitmap();
    private final PrivateDomain domain;

    /** Nothing yet; places, segments and the currency are those of this domain. */
    public PriceWatch(PrivateDomain domain) {
        this.domain = domain;
    }

    @Override
    public synchronized void take(Recorded recorded) {
        presence.take(recorded);
        facts.take(recorded);
    }

    /**
     * Any two prices for one product that somebody sees on the same day of a period: those without a stated reason first, then those that
     * most customers see, then those that differ most, then by product and in the order of the list.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault of the list ({@link PriceList#check})
     */
    public synchronized List<Clash> clashes(PriceList list, Days period) {
        list.check(domain);
        List<Offer> offers = list.offers();
        List<RoaringBitmap> viewers = viewers(offers);
        List<Clash> clashes = new ArrayList<>();
        Products.of(offers)
                .values()
                .forEach(places -> Products.pairs(places, (first, second) -> {
                    Offer one = offers.get(first);
                    Offer other = offers.get(second);
                    Optional<Days> days = one.together(other).flatMap(both -> Offer.common(both, period));
                    int order = one.price().compareTo(other.price());
                    int both = order == 0 || days.isEmpty()
                            ? 0
                            : RoaringBitmap.andCardinality(viewers.get(first), viewers.get(second));
                    if (both > 0) {
                        clashes.add(new Clash(order > 0 ? one : other, order > 0 ? other : one, days.get(), both));
                    }
                }));
        clashes.sort(ORDER);
        return ImmutableList.copyOf(clashes);
    }

    /**
     * 价保: whoever bought within a time before a moment and sees it cheaper at that moment, in the order of their numbers and of products,
     * each purchase against the cheapest offer that they see then, whatever its reason; ask about {@link PriceList#unexplained} to leave
     * out those that state one. What was bought is what its label says, one piece for each purchase, paid in the domain's currency. A
     * refund, which is a negative amount, is taken off the newest purchase of that product before it; so what was paid back already is
     * not owed again. Whoever had their data erased is left out.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault of the list ({@link PriceList#check})
     */
    public synchronized List<Owed> owed(PriceList list, Span within, Instant at) {
        list.check(domain);
        LocalDate day = LocalDate.ofEpochDay(domain.calendar().dayOf(at.toEpochMilli()));
        SortedMap<String, List<Seen>> now = new TreeMap<>();
        List<Offer> standing =
                list.offers().stream().filter(each -> each.standsOn(day)).toList();
        List<RoaringBitmap> viewers = viewers(standing);
        for (int i = 0; i < standing.size(); i++) {
            now.computeIfAbsent(standing.get(i).product(), any -> new ArrayList<>())
                    .add(new Seen(standing.get(i), viewers.get(i)));
        }
        now.values().forEach(each -> each.sort(Comparator.comparing(seen -> seen.offer.price())));
        long oldest = at.toEpochMilli() - within.millis();
        ImmutableList.Builder<Owed> owed = ImmutableList.builder();
        baskets.forEach((party, basket) -> {
            if (!erased.contains(party)) {
                now.forEach((product, offers) -> cheapest(party, offers)
                        .ifPresent(offer -> basket.kept(product, at.toEpochMilli()).stream()
                                .filter(each -> each.at() > oldest
                                        && each.amount() > offer.price().minor())
                                .forEach(each -> owed.add(owed(party, each, offer)))));
            }
        });
        return owed.build();
    }

    @Override
    public synchronized String toString() {
        return "PriceWatch[" + presence.counts() + ", " + baskets.size() + " buyers]";
    }

    private Owed owed(int party, Basket.Bought bought, Offer offer) {
        return new Owed(
                new PartyId(party),
                Instant.ofEpochMilli(bought.at()),
                Money.of(bought.amount(), domain.currency()),
                offer);
    }

    private static Optional<Offer> cheapest(int party, List<Seen> cheapFirst) {
        return cheapFirst.stream()
                .filter(each -> each.viewers.contains(party))
                .map(Seen::offer)
                .findFirst();
    }

    /** Who sees each offer now, in the same order. */
    private List<RoaringBitmap> viewers(List<Offer> offers) {
        SortedMap<String, RoaringBitmap> pools = new TreeMap<>();
        SortedMap<String, String> begins = new TreeMap<>();
        domain.pathways().forEach(way -> begins.put(way.name(), way.from()));
        List<RoaringBitmap> viewers = new ArrayList<>();
        for (Offer offer : offers) {
            String pool = offer.where() == Offer.Where.POOL ? offer.place() : begins.getOrDefault(offer.place(), "");
            RoaringBitmap members = pools.computeIfAbsent(pool, this::members);
            viewers.add(offer.audience()
                    .map(each -> RoaringBitmap.and(members, segments.getOrDefault(each, new RoaringBitmap())))
                    .orElse(members));
        }
        return viewers;
    }

    private RoaringBitmap members(String pool) {
        return RoaringBitmap.bitmapOf(
                presence.members(pool).stream().mapToInt(PartyId::value).toArray());
    }

    private void read(int party, Fact fact) {
        if (fact instanceof SegmentEntered entered) {
            segments.computeIfAbsent(entered.segment(), any -> new RoaringBitmap())
                    .add(party);
        } else if (fact instanceof SegmentLeft left) {
            segments.getOrDefault(left.segment(), new RoaringBitmap()).remove(party);
        } else if (fact instanceof ActivityRecorded did
                && did.type().equals(ActivityType.PURCHASED.name())
                && did.currency().equals(domain.currency())) {
            baskets.computeIfAbsent(party, any -> new Basket())
                    .add(did.label(), new Basket.Bought(did.happened(), did.amount()));
        } else if (fact instanceof Erased) {
            erased.add(party);
        }
    }

    private void join(int survivor, int other, long at) {
        segments.values().forEach(each -> {
            if (each.checkedRemove(other)) {
                each.add(survivor);
            }
        });
        Basket ended = baskets.remove(other);
        if (ended != null) {
            baskets.computeIfAbsent(survivor, any -> new Basket()).join(ended);
        }
        if (!erased.checkedRemove(other)) {
            erased.remove(survivor); // as in the state: data that one of both still has is there
        }
    }

    private record Seen(Offer offer, RoaringBitmap viewers) {}
}
