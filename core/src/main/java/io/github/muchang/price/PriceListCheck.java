package io.github.muchang.price;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.segment.Segment;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** A price list in a domain: what it names is there, and nothing is said twice. */
final class PriceListCheck {
    private final PrivateDomain domain;
    private final SortedSet<String> pools;
    private final SortedSet<String> pathways;
    private final SortedSet<String> segments;
    private final Faults faults = new Faults();

    private PriceListCheck(PrivateDomain domain) {
        this.domain = domain;
        pools = names(domain.pools(), Pool::name);
        pathways = names(domain.pathways(), Pathway::name);
        segments = names(domain.segments(), Segment::name);
    }

    static void check(PriceList list, PrivateDomain domain) {
        PriceListCheck check = new PriceListCheck(domain);
        List<Offer> offers = list.offers();
        for (int i = 0; i < offers.size(); i++) {
            check.offer(offers.get(i), "/offers/" + i);
        }
        check.twice(offers);
        check.faults.throwIfAny("price list");
    }

    private void offer(Offer offer, String at) {
        if (offer.product().isBlank()) {
            faults.add(at + "/product", "it must be said what is offered");
        }
        if (offer.where() == Offer.Where.POOL && !pools.contains(offer.place())) {
            faults.unknown(at + "/pool", "pool", offer.place(), pools);
        } else if (offer.where() == Offer.Where.PATHWAY && !pathways.contains(offer.place())) {
            faults.unknown(at + "/pathway", "pathway", offer.place(), pathways);
        }
        if (!offer.price().currency().equals(domain.currency())) {
            faults.add(
                    at + "/price",
                    "is in " + offer.price().currency() + ", but the domain's currency is " + domain.currency()
                            + ": these do not mix, convert one first");
        }
        if (offer.price().isNegative()) {
            faults.add(at + "/price", "nothing costs less than nothing, not " + offer.price());
        }
        offer.audience()
                .filter(each -> !segments.contains(each))
                .ifPresent(each -> faults.unknown(at + "/only", "segment", each, segments));
        if (offer.reason().filter(String::isBlank).isPresent()) {
            faults.add(at + "/because", "a reason says something, or is left out");
        }
    }

    private void twice(List<Offer> offers) {
        SortedMap<String, int[]> counts = new TreeMap<>();
        offers.forEach(each -> counts.computeIfAbsent(each.product(), any -> new int[1])[0]++);
        counts.forEach((product, count) -> {
            if (count[0] > PriceList.MOST_OF_A_PRODUCT) {
                faults.add(
                        "/offers",
                        "'" + Faults.shown(product) + "' is offered " + count[0] + " times, allowed is up to "
                                + PriceList.MOST_OF_A_PRODUCT);
            }
        });
        if (!faults.none()) {
            return; // so that no more pairs are looked at than there may be
        }
        SortedMap<String, List<Integer>> byProduct = Products.of(offers);
        byProduct
                .values()
                .forEach(places -> Products.pairs(places, (first, second) -> {
                    if (offers.get(first).sameBut(offers.get(second))
                            && offers.get(first).together(offers.get(second)).isPresent()) {
                        faults.add(
                                "/offers/" + second,
                                "/offers/" + first + " says already what '"
                                        + Faults.shown(offers.get(second).product()) + "' costs there on these days");
                    }
                }));
    }

    private static <T> SortedSet<String> names(List<T> some, Function<T, String> name) {
        return some.stream().map(name).collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}
