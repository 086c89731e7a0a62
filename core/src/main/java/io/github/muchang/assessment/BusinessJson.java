package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a business as JSON, and reads it back as an equal value. */
final class BusinessJson {
    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of("name", "venues", "decision", "regulation"),
                    Arrays.stream(Answer.values()).map(Answer::code))
            .collect(toImmutableList());

    private BusinessJson() {}

    static String write(Business business) {
        ObjectNode json = StrictJson.mapper().createObjectNode();
        json.put("name", business.name());
        for (Answer each : Answer.values()) {
            long number = business.number(each);
            switch (each.unit()) {
                case DAYS -> json.put(each.code(), Span.days(number).toString());
                case MONEY -> json.put(each.code(), business.money(number).toString());
                case PERCENT, PEOPLE -> json.put(each.code(), number);
            }
        }
        ArrayNode venues = json.putArray("venues");
        business.venues().forEach(each -> venues.add(code(each)));
        json.put("decision", code(business.decision()));
        json.put("regulation", code(business.regulation()));
        return json.toString();
    }

    static Business read(String text) {
        Faults faults = new Faults();
        Place place = StrictJson.read(text, faults);
        if (place == null || !place.isObject()) {
            throw new InvalidInputException("business", faults.list());
        }
        place.only(MEMBERS);
        BusinessBuilder builder = new BusinessBuilder(place.text("name").orElse(""));
        for (Answer each : Answer.values()) {
            place.member(each.code()).ifPresent(found -> answer(found, each, builder));
        }
        place.member("venues")
                .ifPresent(found -> builder.venues(found.items().stream()
                        .flatMap(each -> choice(each, "kind of pool", Pool.Kind.class).stream())
                        .toArray(Pool.Kind[]::new)));
        place.member("decision")
                .flatMap(each -> choice(each, "decision", Decision.class))
                .ifPresent(builder::decision);
        place.member("regulation")
                .flatMap(each -> choice(each, "regulation", Regulation.class))
                .ifPresent(builder::regulation);
        Set<String> unread = faults.list().stream().map(Fault::place).collect(toImmutableSet());
        builder.faults().list().stream()
                .filter(each -> !unread.contains(each.place()))
                .forEach(each -> faults.add(each.place(), each.message()));
        faults.throwIfAny("business");
        return builder.build();
    }

    private static void answer(Place place, Answer answer, BusinessBuilder builder) {
        switch (answer.unit()) {
            case DAYS -> place.parsed(Span::parse).ifPresent(builder::interval);
            case MONEY ->
                place.amount()
                        .filter(amount -> inRange(place, answer, amount))
                        .ifPresent(amount -> builder.money(answer, amount));
            case PERCENT, PEOPLE ->
                place.integer(answer.least(), answer.most()).ifPresent(number -> builder.put(answer, number));
        }
    }

    private static boolean inRange(Place place, Answer answer, Money amount) {
        boolean in = amount.minor() >= answer.least() && amount.minor() <= answer.most();
        if (!in) {
            place.fault("found " + amount + ", allowed is " + Money.of(answer.least(), amount.currency()) + " to "
                    + Money.of(answer.most(), amount.currency()));
        }
        return in;
    }

    private static <E extends Enum<E>> Optional<E> choice(Place place, String kind, Class<E> type) {
        return place.choice(kind, Arrays.asList(type.getEnumConstants()), BusinessJson::code);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
