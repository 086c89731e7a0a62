package io.github.muchang.insight;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who was led from brand to brand, told from what was signalled and from who was where, the slow and simple way. */
final class NaiveLog {
    private static final PrivateDomain DOMAIN = TransfersTest.DOMAIN;

    private final List<Said> said = new ArrayList<>();
    private final List<Led> led = new ArrayList<>();

    /** A word; of no brand, of all; of no purpose, of all. */
    private record Said(PartyId who, Instant at, boolean yes, Purpose purpose, String brand, String text) {}

    private record Led(PartyId who, String rest) {}

    /** Takes in a signal that was accepted, given who was where before. */
    void took(Signal signal, Map<PartyId, Party> before, Muchang muchang) {
        if (signal.what() instanceof Occurrence.Identified) {
            return;
        }
        PartyId who = muchang.customer(signal.identities().get(0)).orElseThrow().id();
        Optional<Party> was = Optional.ofNullable(before.get(who));
        Instant at = signal.at();
        if (signal.what() instanceof Occurrence.Added added) {
            came(who, pools(was), "", added.pool(), added.source(), at, muchang);
        } else if (signal.what() instanceof Occurrence.Moved moved) {
            Set<String> pools = pools(was);
            boolean left = was.map(each -> each.memberships().find(moved.from()))
                    .filter(membership -> at.toEpochMilli() >= membership.since())
                    .isPresent();
            if (left) {
                pools.remove(moved.from());
            }
            came(who, pools, left ? moved.from() : "", moved.to(), moved.source(), at, muchang);
        } else if (signal.what() instanceof Occurrence.Consented consented
                && consented.carrier().isPresent()) {
            String brand = consented.carrier().get().substring("brand:".length());
            said.add(new Said(who, at, true, consented.purpose(), brand, consented.text()));
        } else if (signal.what() instanceof Occurrence.Withdrew withdrew) {
            String brand = withdrew.carrier().orElse("brand:").substring("brand:".length());
            Arrays.stream(Purpose.values()).forEach(each -> said.add(new Said(who, at, false, each, brand, "")));
        }
    }

    private void came(
            PartyId who, Set<String> pools, String from, String to, Optional<String> source, Instant at, Muchang all) {
        if (pools.contains(to)) {
            return;
        }
        Optional<Pathway> pathway = source.flatMap(DOMAIN::pathwayOf);
        String leading = pathway.map(each -> brandOf(each.from())).orElse("");
        boolean isTheirs = pools.stream().anyMatch(pool -> brandOf(pool).equals(leading));
        String giver = brandOf(from).isEmpty() && isTheirs ? leading : brandOf(from);
        String taker = brandOf(to);
        boolean isNew = pools.stream().noneMatch(pool -> brandOf(pool).equals(taker));
        if (!giver.isEmpty() && !taker.isEmpty() && !giver.equals(taker) && isNew) {
            String word = pathway.flatMap(Pathway::purpose)
                    .map(purpose -> word(who, purpose, taker, at, all))
                    .orElse("nothing");
            led.add(new Led(
                    who,
                    at + " " + giver + " > " + taker + " by "
                            + pathway.map(Pathway::name).orElse("") + ": " + word));
        }
    }

    private String word(PartyId who, Purpose purpose, String brand, Instant at, Muchang muchang) {
        return said.stream()
                .filter(each -> today(each.who, muchang).equals(today(who, muchang)))
                .filter(each -> each.purpose == purpose && (each.brand.isEmpty() || each.brand.equals(brand)))
                .filter(each -> !each.at.isAfter(at))
                .max(Comparator.comparing(Said::at)
                        .thenComparing(each -> !each.yes)
                        .thenComparing(Said::text))
                .map(latest -> latest.yes + " " + latest.text)
                .orElse("nothing");
    }

    /** Everything, with whoever it was known as today. */
    List<String> lines(Muchang muchang) {
        return led.stream()
                .map(each -> today(each.who, muchang) + " " + each.rest)
                .toList();
    }

    /** A transfer as a line of it. */
    static String line(Transfer each) {
        String word = each.word().map(one -> one.given() + " " + one.text()).orElse("nothing");
        return each.party() + " " + each.at() + " " + each.from() + " > " + each.to() + " by " + each.pathway() + ": "
                + word;
    }

    private static PartyId today(PartyId who, Muchang muchang) {
        PartyId today = who;
        Optional<PartyId> next = muchang.party(today).absorbedInto();
        while (next.isPresent()) {
            today = next.get();
            next = muchang.party(today).absorbedInto();
        }
        return today;
    }

    private static Set<String> pools(Optional<Party> party) {
        Set<String> pools = new TreeSet<>();
        party.ifPresent(each -> each.memberships().forEach((pool, membership) -> pools.add(pool)));
        return pools;
    }

    private static String brandOf(String pool) {
        return DOMAIN.pool(pool)
                .map(Pool::owner)
                .filter(DOMAIN.brands()::contains)
                .orElse("");
    }
}
