package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import io.github.muchang.circle.CircleReader;
import io.github.muchang.community.Programme;
import io.github.muchang.community.ProgrammeReader;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.JourneyReader;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.referral.ReferralReader;
import io.github.muchang.repurchase.PurchaseModelJson;
import io.github.muchang.staff.TeamReader;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a definition from JSON. What cannot be read is noted, and something harmless takes its place, so that the rest is
 * checked in the same pass; what the check then says of such a place is not told.
 */
final class DomainReader {
    private static final List<String> MEMBERS = ImmutableList.of(
            "name",
            "owner",
            "statement",
            "zone",
            "currency",
            "lateness",
            "brands",
            "identities",
            "attributes",
            "activities",
            "pools",
            "pathways",
            "segments",
            "contents",
            "proofs",
            "contentsNeedApproval",
            "mix",
            "lifecycle",
            "journeys",
            "policies",
            "staff",
            "dailyLists",
            "programmes",
            "circles",
            "purchaseModels",
            "referrals");

    private DomainReader() {}

    static PrivateDomain read(String json) {
        Faults faults = new Faults();
        Place root = StrictJson.read(json, faults);
        if (root == null || !root.isObject()) {
            faults.throwIfAny(DomainCheck.what(""));
            throw new AssertionError("a document that cannot be read has a fault");
        }
        DomainParts parts = builder(root).parts();
        if (!faults.none()) {
            Faults meaning = new Faults();
            DomainCheck.check(parts, meaning);
            addRest(meaning, faults);
            faults.throwIfAny(DomainCheck.what(parts.name()));
        }
        return DomainCheck.checked(parts, faults);
    }

    /** Elements of an array member, each read; those that cannot be read are left out. */
    static <T> List<T> list(Place place, String name, Function<Place, Optional<T>> reader) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        place.member(name).map(Place::items).orElse(ImmutableList.of()).forEach(item -> reader.apply(item)
                .ifPresent(list::add));
        return list.build();
    }

    /** A constant of an enum. */
    static <E extends Enum<E>> Optional<E> choice(Place place, String kind, Class<E> type) {
        return place.choice(kind, Arrays.asList(type.getEnumConstants()), Codes::of);
    }

    /** The name that a thing must have; an empty one, which no reference finds, if it has none. */
    static String name(Place place) {
        return place.required("name").flatMap(Place::text).orElse("");
    }

    private static PrivateDomainBuilder builder(Place root) {
        root.only(MEMBERS);
        String name = name(root);
        PrivateDomainBuilder builder = new PrivateDomainBuilder(name);
        builder.owner(name.isEmpty() ? "unknown" : name); // a domain without a name does not lack an owner as well
        root.text("owner").ifPresent(builder::owner);
        root.text("statement").ifPresent(builder::statement);
        root.text("zone").ifPresent(builder::zone);
        builder.addEarlyFaults(root.faults());
        root.text("currency").ifPresent(builder::currency);
        root.member("lateness").flatMap(each -> each.parsed(Span::parse)).ifPresent(builder::lateness);
        list(root, "brands", each -> Optional.of(each.text().orElse(""))).forEach(builder::brands);
        root.member("identities").filter(Place::isObject).ifPresent(identities(builder));
        list(root, "attributes", PartReader::attribute).forEach(builder::attributes);
        list(root, "activities", PartReader::activity).forEach(builder::activities);
        list(root, "pools", ChannelReader::pool).forEach(builder::pools);
        list(root, "pathways", ChannelReader::pathway).forEach(builder::pathways);
        builder.segments(list(root, "segments", PartReader::segment));
        builder.library(ContentsReader.read(root));
        root.member("lifecycle").ifPresent(each -> builder.lifecycle(lifecycle(root, each)));
        list(root, "journeys", each -> Optional.of(JourneyReader.read(each))).forEach(builder::journeys);
        list(root, "policies", PartReader::policy).forEach(builder::policies);
        builder.team(TeamReader.read(root));
        builder.programmes(ProgrammeReader.read(root).toArray(Programme[]::new));
        CircleReader.read(root).forEach(builder::circles);
        PurchaseModelJson.read(root).forEach(builder::purchaseModels);
        ReferralReader.read(root).forEach(builder::referrals);
        return builder;
    }

    private static Consumer<Place> identities(PrivateDomainBuilder builder) {
        return place -> place.node().propertyNames().forEach(kind -> place.member(kind)
                .flatMap(each -> choice(each, "strength", Identity.Strength.class))
                .ifPresent(strength -> builder.identity(kind, strength)));
    }

    private static Lifecycle lifecycle(Place root, Place place) {
        if (place.node().isArray()) {
            return Lifecycle.of(list(root, "lifecycle", PartReader::stage));
        }
        if (!place.node().isString() || !place.node().stringValue().equals(DomainJson.STANDARD)) {
            place.fault("found " + Faults.shown(place.node().toString()) + ", allowed is \"" + DomainJson.STANDARD
                    + "\" or an array of stages");
        }
        return Lifecycle.standard();
    }

    /** Adds the faults at places that were read. */
    private static void addRest(Faults meaning, Faults faults) {
        List<String> unread = faults.list().stream()
                .map(fault -> fault.place()
                        .replaceFirst(
                                "/(sources|goals|rules|next|abilities|approvals|of|roles|shifts|slots|events|acts|levels)/.*",
                                "/$1"))
                .toList();
        for (Fault fault : meaning.list()) {
            if (unread.stream().noneMatch(place -> overlap(place, fault.place()))) {
                faults.add(fault.place(), fault.message());
            }
        }
    }

    private static boolean overlap(String unread, String place) {
        return place.equals(unread)
                || unread.startsWith(place + "/")
                || (unread.isEmpty() ? place.equals("/name") : place.startsWith(unread + "/"));
    }
}
