package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.channel.Cost;
import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.json.Place;
import io.github.muchang.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads pools and pathways. Never empty, so that what follows keeps its number. */
final class ChannelReader {
    private static final List<String> POOL =
            ImmutableList.of("name", "owner", "carrier", "kind", "capacity", "parent", "rules", "worth", "goals");
    private static final List<String> GOAL = ImmutableList.of("aim", "from", "to");
    private static final List<String> PATHWAY =
            ImmutableList.of("name", "from", "to", "kind", "sources", "cost", "purpose", "partner", "abilities");
    private static final List<String> SOURCE = ImmutableList.of("code", "placement");
    private static final List<String> COST = ImmutableList.of("perUse", "perArrival");

    private ChannelReader() {}

    static Optional<Pool> pool(Place place) {
        if (!place.isObject()) {
            return Optional.of(Pool.named(""));
        }
        place.only(POOL);
        OptionalInt capacity = place.member("capacity")
                .flatMap(each -> each.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .map(most -> OptionalInt.of(most.intValue()))
                .orElse(OptionalInt.empty());
        return Optional.of(new Pool(
                DomainReader.name(place),
                place.text("owner").orElse(""),
                place.member("carrier").flatMap(each -> each.parsed(CarrierId::of)),
                place.member("kind")
                        .flatMap(each -> DomainReader.choice(each, "kind of pool", Pool.Kind.class))
                        .orElse(Pool.Kind.FRIENDS),
                capacity,
                place.text("parent"),
                DomainReader.list(place, "rules", Place::text),
                place.text("worth").orElse(""),
                DomainReader.list(place, "goals", ChannelReader::goal)));
    }

    static Optional<Pathway> pathway(Place place) {
        if (!place.isObject()) {
            return Optional.of(unread());
        }
        place.only(PATHWAY);
        String from = place.required("from").flatMap(Place::text).orElse("");
        String to = place.required("to").flatMap(Place::text).orElse("");
        Set<Pathway.Ability> abilities = ImmutableSortedSet.copyOf(DomainReader.list(
                place, "abilities", each -> DomainReader.choice(each, "ability", Pathway.Ability.class)));
        return Optional.of(new Pathway(
                DomainReader.name(place),
                from,
                to,
                kind(place, from.equals(to) || !abilities.isEmpty()),
                DomainReader.list(place, "sources", ChannelReader::source),
                place.member("cost")
                        .filter(Place::isObject)
                        .flatMap(ChannelReader::cost)
                        .orElse(Cost.FREE),
                place.member("purpose").flatMap(each -> DomainReader.choice(each, "purpose", Purpose.class)),
                place.text("partner"),
                abilities));
    }

    /** The kind; if it cannot be read, the one that the rest looks like, so that the rest is not faulted as well. */
    private static Pathway.Kind kind(Place place, boolean looksLikeReaching) {
        return place.has("kind")
                ? place.member("kind")
                        .flatMap(each -> DomainReader.choice(each, "kind of pathway", Pathway.Kind.class))
                        .orElse(looksLikeReaching ? Pathway.Kind.REACH : Pathway.Kind.MOVE)
                : Pathway.Kind.MOVE;
    }

    private static Pathway unread() {
        return Pathway.within(Pool.named(""), "");
    }

    private static Optional<Goal> goal(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(GOAL);
        Optional<Goal.Aim> aim =
                place.required("aim").flatMap(each -> DomainReader.choice(each, "aim", Goal.Aim.class));
        Optional<LocalDate> from = place.required("from").flatMap(each -> each.parsed(ChannelReader::day));
        Optional<LocalDate> to = place.required("to").flatMap(each -> each.parsed(ChannelReader::day));
        return aim.flatMap(what -> from.flatMap(first -> to.map(last -> new Goal(what, first, last))));
    }

    private static Optional<SourceCode> source(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(SOURCE);
        String placement = place.text("placement").orElse("");
        return place.required("code")
                .flatMap(each -> each.parsed(SourceCode::of))
                .map(code -> code.placedAt(placement));
    }

    private static Optional<Cost> cost(Place place) {
        place.only(COST);
        Optional<Money> perUse = place.member("perUse").flatMap(Place::amount);
        Optional<Money> perArrival = place.member("perArrival").flatMap(Place::amount);
        return place.tried(() -> new Cost(perUse, perArrival));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("'" + Faults.shown(text) + "' is no day such as 2026-03-31", e);
        }
    }
}
