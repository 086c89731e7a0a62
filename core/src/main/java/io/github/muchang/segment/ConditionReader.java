package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.json.Place;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads conditions from JSON, noting every fault at its place. */
public final class ConditionReader {
    /** The member that says what kind of condition an object is, and how to read it. */
    private static final Map<String, Function<Place, Optional<Condition>>> KINDS =
            ImmutableMap.<String, Function<Place, Optional<Condition>>>builder()
                    .put("all", place -> parts(place, "all").map(AllOf::new))
                    .put("any", place -> parts(place, "any").map(AnyOf::new))
                    .put("not", place -> only(place, "not")
                            .required("not")
                            .flatMap(ConditionReader::read)
                            .map(NotThat::new))
                    .put("did", place -> counted(place, Aggregate.COUNT))
                    .put("total", place -> summed(place, Aggregate.TOTAL))
                    .put("average", place -> summed(place, Aggregate.AVERAGE))
                    .put("largest", place -> summed(place, Aggregate.LARGEST))
                    .put("distinctDays", place -> counted(place, Aggregate.DISTINCT_DAYS))
                    .put("daysInARow", place -> counted(place, Aggregate.DAYS_IN_A_ROW))
                    .put("sinceFirst", place -> aged(place, Age.Of.SINCE_FIRST))
                    .put("sinceLast", place -> aged(place, Age.Of.SINCE_LAST))
                    .put("silence", place -> aged(place, Age.Of.SILENCE))
                    .put("stageAge", place -> aged(place, Age.Of.IN_STAGE))
                    .put("poolAge", place -> aged(place, Age.Of.IN_POOL))
                    .put("pools", ConditionReader::pools)
                    .put("sequence", ConditionReader::sequence)
                    .put("repurchase", PlanReader::repurchase)
                    .put(OutlookReader.ALIVE, OutlookReader::alive)
                    .put(OutlookReader.EXPECTED, OutlookReader::expected)
                    .put("score", PlanReader::scored)
                    .put("share", PlanReader::prevailing)
                    .put("top", ConditionReader::ranked)
                    .put("memberOf", ConditionReader::memberOf)
                    .put("tagged", place -> named(place, "tagged").map(Tagged::new))
                    .put("atStage", place -> named(place, "atStage").map(AtStage::new))
                    .put("belonging", PlanReader::belonging)
                    .put("inSegment", place -> named(place, "inSegment").map(InSegment::new))
                    .put("attribute", ConditionReader::attribute)
                    .put("consentedTo", ConditionReader::consented)
                    .put("cameFrom", place -> named(place, "cameFrom").map(CameFrom::new))
                    .build();

    private ConditionReader() {}

    /** The condition at a place; empty, with faults noted, if there is none. */
    public static Optional<Condition> read(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        return place.kind("condition", KINDS.keySet(), ImmutableList.of(), "an empty condition; allowed is one of ")
                .flatMap(kind -> Objects.requireNonNull(KINDS.get(kind)).apply(place));
    }

    private static Optional<List<Condition>> parts(Place place, String name) {
        return listed(only(place, name), name);
    }

    static Optional<List<Condition>> listed(Place place, String name) {
        List<Place> items = place.required(name).map(Place::items).orElse(ImmutableList.of());
        List<Condition> parts = items.stream()
                .map(ConditionReader::read)
                .flatMap(Optional::stream)
                .toList();
        return parts.size() == items.size() ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<Condition> counted(Place place, Aggregate aggregate) {
        only(place, aggregate.code(), "labelled", "within", "during", "atLeast", "atMost");
        Optional<Tally> tally = tally(place, aggregate);
        return bounds(place, limit -> limit.integer(0, Counting.MOST), value -> value, value -> "")
                .flatMap(bounds -> tally.map(metric -> new Measured(metric, bounds)));
    }

    private static Optional<Condition> summed(Place place, Aggregate aggregate) {
        only(place, aggregate.code(), "labelled", "within", "during", "atLeast", "atMost");
        Optional<Tally> tally = tally(place, aggregate);
        return bounds(place, Place::amount, Money::minor, Money::currency)
                .flatMap(bounds -> tally.map(metric -> new Measured(metric, bounds)));
    }

    private static Optional<Condition> aged(Place place, Age.Of of) {
        only(place, withLabel(of, "atLeast", "lessThan"));
        Optional<Age> age = age(place, of);
        Optional<Span> low = place.member("atLeast").flatMap(limit -> limit.parsed(Span::parse));
        Optional<Span> high = place.member("lessThan").flatMap(limit -> limit.parsed(Span::parse));
        if (!place.has("atLeast") && !place.has("lessThan")) {
            place.fault("'atLeast' or 'lessThan' is missing");
        }
        if ((low.isEmpty() && high.isEmpty()) || age.isEmpty()) {
            return Optional.empty();
        }
        return place.tried(() -> new Measured(
                age.get(),
                new Bounds(
                        low.map(Span::millis).orElse(Long.MIN_VALUE),
                        high.map(span -> span.millis() - 1).orElse(Long.MAX_VALUE),
                        "")));
    }

    private static Optional<Condition> pools(Place place) {
        only(place, "pools", "atLeast", "atMost");
        place.member("pools").ifPresent(ConditionReader::mustBeTrue);
        return bounds(place, limit -> limit.integer(0, Counting.MOST), value -> value, value -> "")
                .map(bounds -> new Measured(new Pools(), bounds));
    }

    private static Optional<Condition> sequence(Place place) {
        only(place, "sequence", "apart", "within", "during");
        List<String> both = place.required("sequence").map(Place::items).orElse(ImmutableList.of()).stream()
                .map(Place::text)
                .flatMap(Optional::stream)
                .toList();
        Optional<Span> apart = place.required("apart").flatMap(limit -> limit.parsed(Span::parse));
        Optional<Window> window = WindowJson.read(place);
        if (both.size() != 2) {
            place.fault("a sequence names two activities, not " + both.size());
            return Optional.empty();
        }
        return apart.flatMap(span -> window.map(each -> new Sequence(both.get(0), both.get(1), span, each)));
    }

    private static Optional<Condition> ranked(Place place) {
        only(place, "top", "by");
        Optional<Long> top = place.required("top").flatMap(share -> share.integer(1, 99));
        Optional<Metric> metric = place.required("by").flatMap(ConditionReader::metric);
        return top.flatMap(share -> metric.map(by -> new Ranked(by, share.intValue())));
    }

    private static Optional<Metric> metric(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        for (Aggregate aggregate : Aggregate.values()) {
            if (place.has(aggregate.code())) {
                only(place, aggregate.code(), "labelled", "within", "during");
                return tally(place, aggregate).map(Function.identity());
            }
        }
        for (Age.Of of : Age.Of.values()) {
            if (place.has(of.code())) {
                only(place, withLabel(of));
                return age(place, of).map(Function.identity());
            }
        }
        if (place.has(OutlookReader.ALIVE) || place.has(OutlookReader.EXPECTED)) {
            return OutlookReader.ranked(place);
        }
        if (place.has("pools")) {
            only(place, "pools").member("pools").ifPresent(ConditionReader::mustBeTrue);
            return Optional.of(new Pools());
        }
        place.fault("there is nothing to rank by; allowed is did, total, average, largest, distinctDays, daysInARow,"
                + " sinceFirst, sinceLast, silence, stageAge, poolAge, pools, aliveProbability or expectedPurchases");
        return Optional.empty();
    }

    private static Optional<Condition> memberOf(Place place) {
        only(place, "memberOf", "role");
        Optional<Optional<Membership.Role>> role = optional(
                place.member("role"),
                each -> each.choice("role", Arrays.asList(Membership.Role.values()), value -> value.name()
                        .toLowerCase(Locale.ROOT)));
        return place.text("memberOf").flatMap(pool -> role.map(least -> new MemberOf(pool, least)));
    }

    private static Optional<Condition> attribute(Place place) {
        only(place, "attribute", "isOneOf", "atLeast", "atMost");
        Optional<String> name = place.text("attribute");
        List<Place> items = place.member("isOneOf").map(Place::items).orElse(ImmutableList.of());
        List<String> values =
                items.stream().map(Place::text).flatMap(Optional::stream).toList();
        if (place.has("isOneOf") && items.isEmpty()) {
            place.fault("'isOneOf' names no value");
            return Optional.empty();
        }
        Optional<Optional<BigDecimal>> low = optional(place.member("atLeast"), Place::number);
        Optional<Optional<BigDecimal>> high = optional(place.member("atMost"), Place::number);
        if (values.size() != items.size() || name.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return place.tried(
                () -> new HasAttribute(name.get(), ImmutableSortedSet.copyOf(values), low.get(), high.get()));
    }

    private static Optional<Condition> consented(Place place) {
        only(place, "consentedTo", "on");
        Optional<Purpose> purpose = place.required("consentedTo")
                .flatMap(each -> each.choice("purpose", Arrays.asList(Purpose.values()), Purpose::code));
        Optional<Optional<String>> carrier = optional(place.member("on"), Place::text);
        return purpose.flatMap(why -> carrier.map(where -> new Consented(why, where)));
    }

    private static Optional<Tally> tally(Place place, Aggregate aggregate) {
        Optional<String> activity = place.text(aggregate.code());
        Optional<Optional<String>> label = optional(place.member("labelled"), Place::text);
        Optional<Window> window = WindowJson.read(place);
        return activity.flatMap(
                name -> label.flatMap(each -> window.map(reach -> new Tally(aggregate, name, each, reach))));
    }

    private static Optional<Age> age(Place place, Age.Of of) {
        boolean named = of == Age.Of.SINCE_FIRST || of == Age.Of.SINCE_LAST || of == Age.Of.IN_POOL;
        if (!named) {
            place.member(of.code()).ifPresent(ConditionReader::mustBeTrue);
        }
        Optional<String> name = named ? place.text(of.code()) : Optional.of("");
        Optional<Optional<String>> label = optional(place.member("labelled"), Place::text);
        return name.flatMap(each -> label.map(only -> new Age(of, each, only)));
    }

    /** The members of an age: only what is done has a label. */
    private static String[] withLabel(Age.Of of, String... more) {
        boolean done = of == Age.Of.SINCE_FIRST || of == Age.Of.SINCE_LAST;
        ImmutableList.Builder<String> members =
                ImmutableList.<String>builder().add(of.code()).add(more);
        return (done ? members.add("labelled") : members).build().toArray(String[]::new);
    }

    private static <T> Optional<Bounds> bounds(
            Place place, Function<Place, Optional<T>> reader, Function<T, Long> value, Function<T, String> currency) {
        if (!place.has("atLeast") && !place.has("atMost")) {
            place.fault("'atLeast' or 'atMost' is missing");
            return Optional.empty();
        }
        Optional<Optional<T>> low = optional(place.member("atLeast"), reader);
        Optional<Optional<T>> high = optional(place.member("atMost"), reader);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        String one = low.get().or(high::get).map(currency).orElse("");
        String other = high.get().or(low::get).map(currency).orElse("");
        if (!one.equals(other)) {
            place.fault("atLeast is in " + one + " and atMost in " + other);
            return Optional.empty();
        }
        return place.tried(() -> new Bounds(
                low.get().map(value).orElse(Long.MIN_VALUE),
                high.get().map(value).orElse(Long.MAX_VALUE),
                one));
    }

    /** Present and empty if there is no such member, present and full if it was read, empty if it is wrong. */
    static <T> Optional<Optional<T>> optional(Optional<Place> member, Function<Place, Optional<T>> reader) {
        if (member.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<T> value = reader.apply(member.get());
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> named(Place place, String kind) {
        return only(place, kind).text(kind);
    }

    static Place only(Place place, String... known) {
        place.only(Arrays.asList(known));
        return place;
    }

    private static void mustBeTrue(Place place) {
        if (!place.flag().orElse(true)) {
            place.fault("found false, allowed is true");
        }
    }
}
