package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.json.Place;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads contents from JSON. What cannot be read is noted, and something harmless takes its place; the check of the domain is
 * told of neither.
 */
public final class ContentReader {
    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of(
                            "name",
                            "purpose",
                            "value",
                            "variants",
                            "defaults",
                            "category",
                            "brand",
                            "theme",
                            "reason",
                            "rewrites",
                            "weight",
                            "priority",
                            "emergency",
                            "expiry",
                            "sender",
                            "refusal",
                            "overrides",
                            "proofs",
                            "approvals"),
                    BodyReader.KINDS.stream())
            .collect(ImmutableList.toImmutableList());
    private static final List<String> APPROVAL = ImmutableList.of("state", "by", "at", "of");

    private ContentReader() {}

    /** The content at a place; a nameless one if there is none. */
    public static Content read(Place place) {
        if (!place.isObject()) {
            return Content.named("");
        }
        place.only(MEMBERS);
        return new Content(intent(place), saying(place), handling(place), disclosure(place), decisions(place));
    }

    private static Intent intent(Place place) {
        return new Intent(
                place.required("name").flatMap(Place::text).orElse(""),
                place.required("purpose")
                        .flatMap(each -> each.choice("purpose", Arrays.asList(Purpose.values()), Purpose::code))
                        .orElse(Purpose.TRANSACTIONAL),
                place.member("value").flatMap(each -> each.parsed(Value::of)));
    }

    private static Saying saying(Place place) {
        return new Saying(
                BodyReader.read(place),
                map(place, "variants", each -> Optional.of(BodyReader.readAlone(each))),
                map(place, "defaults", Place::text));
    }

    private static Handling handling(Place place) {
        OptionalInt priority = place.member("priority")
                .flatMap(each -> each.integer(0, Limits.PRIORITY))
                .map(rank -> OptionalInt.of(rank.intValue()))
                .orElse(OptionalInt.empty());
        return new Handling(
                place.text("category"),
                place.text("brand"),
                place.text("theme"),
                place.text("reason"),
                place.text("rewrites"),
                place.member("weight")
                        .flatMap(each -> each.integer(0, Limits.WEIGHT))
                        .map(Long::intValue)
                        .orElse(Handling.USUAL.weight()),
                priority,
                place.member("emergency").flatMap(Place::flag).orElse(false),
                place.member("expiry").flatMap(each -> each.parsed(Span::parse)).orElse(Handling.USUAL.expiry()));
    }

    private static Disclosure disclosure(Place place) {
        ImmutableSortedMap.Builder<Lint.Rule, String> overrides = ImmutableSortedMap.naturalOrder();
        place.member("overrides").filter(Place::isObject).ifPresent(each -> {
            List<String> rules =
                    Arrays.stream(Lint.Rule.values()).map(Lint.Rule::code).toList();
            each.only(rules);
            for (Lint.Rule rule : Lint.Rule.values()) {
                each.text(rule.code()).ifPresent(reason -> overrides.put(rule, reason));
            }
        });
        List<String> proofs = place.member("proofs").map(Place::items).orElse(ImmutableList.of()).stream()
                .map(Place::text)
                .flatMap(Optional::stream)
                .toList();
        return new Disclosure(place.text("sender"), place.text("refusal"), overrides.buildOrThrow(), proofs);
    }

    private static Decisions decisions(Place place) {
        ImmutableList.Builder<Approval> list = ImmutableList.builder();
        place.member("approvals").map(Place::items).orElse(ImmutableList.of()).stream()
                .filter(Place::isObject)
                .map(ContentReader::approval)
                .flatMap(Optional::stream)
                .forEach(list::add);
        return new Decisions(list.build());
    }

    private static Optional<Approval> approval(Place place) {
        place.only(APPROVAL);
        Optional<Approval.State> state = place.required("state")
                .flatMap(each -> each.choice("state", Arrays.asList(Approval.State.values()), Approval.State::code));
        Optional<String> by = place.required("by").flatMap(Place::text);
        Optional<Instant> at = place.required("at").flatMap(each -> each.parsed(Moments::parse));
        Optional<String> of = place.required("of").flatMap(Place::text);
        return state.flatMap(
                what -> by.flatMap(who -> at.flatMap(when -> of.map(which -> new Approval(what, who, when, which)))));
    }

    /** The members of an object that can be read. */
    private static <T> Map<String, T> map(Place place, String name, Function<Place, Optional<T>> reader) {
        ImmutableSortedMap.Builder<String, T> map = ImmutableSortedMap.naturalOrder();
        place.member(name).filter(Place::isObject).ifPresent(object -> object.node()
                .propertyNames()
                .forEach(key -> object.member(key).flatMap(reader).ifPresent(each -> map.put(key, each))));
        return map.buildOrThrow();
    }
}
