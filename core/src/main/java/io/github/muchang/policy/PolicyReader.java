package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionReader;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads policies from JSON, noting every fault of form at its place; what makes no sense is said when the domain is built. */
public final class PolicyReader {
    private static final List<String> SCOPE = ImmutableList.of("of", "on", "along", "inPool", "ofBrand");

    /** The member that says what kind of policy an object is, and how to read it. */
    private static final Map<String, Kind> KINDS = ImmutableMap.<String, Kind>builder()
            .put("quietHours", new Kind(QuietHours.class, PolicyReader::quietHours))
            .put("atMost", new Kind(Cap.class, PolicyReader::cap))
            .put("minimumGap", new Kind(MinimumGap.class, place -> scoped(place, "minimumGap")
                    .flatMap(scope -> span(place, "minimumGap").map(length -> new MinimumGap(length, scope)))))
            .put("adShare", new Kind(AdShare.class, PolicyReader::adShare))
            .put("consentFor", new Kind(ConsentRequired.class, place -> purposes(
                            only(place, "consentFor"), "consentFor")
                    .map(ConsentRequired::new)))
            .put("admission", new Kind(Admission.class, PolicyReader::admission))
            .put("notSoldAgainWithin", new Kind(Suppression.class, PolicyReader::suppression))
            .put("notWhileOpen", new Kind(ServiceCase.class, PolicyReader::serviceCase))
            .put("minors", new Kind(Minors.class, place -> condition(only(place, "minors"), "minors")
                    .map(Minors::new)))
            .put("onlyIf", new Kind(OnlyIf.class, PolicyReader::onlyIf))
            .put("notWhile", new Kind(NotWhile.class, place -> scoped(place, "notWhile")
                    .flatMap(scope -> condition(place, "notWhile").map(when -> new NotWhile(when, scope)))))
            .put("notDuring", new Kind(NotDuring.class, PolicyReader::notDuring))
            .put("always", new Kind(BuiltIn.class, place -> only(place, "always")
                    .required("always")
                    .flatMap(each -> each.choice("built-in policy", Arrays.asList(BuiltIn.values()), BuiltIn::code))))
            .put("platform", new Kind(PlatformRule.class, place -> only(place, "platform")
                    .required("platform")
                    .flatMap(each -> PlatformReader.rule(each, PlatformReader.ZONE))))
            .build();

    private PolicyReader() {}

    /** The policy at a place; empty, with faults noted, if there is none. */
    public static Optional<Policy> read(Place place) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        return place.kind("policy", KINDS.keySet(), SCOPE, "an empty policy; allowed is one of ")
                .flatMap(kind -> Objects.requireNonNull(KINDS.get(kind)).reader.apply(place));
    }

    /** The member that names this kind. */
    static String kindOf(Class<?> type) {
        for (Map.Entry<String, Kind> each : KINDS.entrySet()) {
            if (each.getValue().type.isAssignableFrom(type)) { // the constants of an enum may have classes of their own
                return each.getKey();
            }
        }
        throw new AssertionError(type);
    }

    private static Optional<QuietHours> quietHours(Place place) {
        Optional<Scope> scope = scoped(place, "quietHours");
        return pair(place, "quietHours", "quiet hours have a first and a last time", Horizon::hour)
                .flatMap(times -> scope.map(touches -> new QuietHours(times.get(0), times.get(1), touches)));
    }

    private static Optional<NotDuring> notDuring(Place place) {
        Optional<Scope> scope = scoped(place, "notDuring");
        return pair(place, "notDuring", "a period has a first and a last day", PolicyReader::day)
                .flatMap(days -> scope.map(touches -> new NotDuring(days.get(0), days.get(1), touches)));
    }

    private static Optional<Cap> cap(Place place) {
        Optional<Scope> scope = scoped(place, "atMost", "per");
        Optional<Long> most = integer(place, "atMost");
        Optional<Span> window = span(place, "per");
        return most.flatMap(
                touches -> window.flatMap(length -> scope.map(each -> new Cap(touches.intValue(), length, each))));
    }

    private static Optional<AdShare> adShare(Place place) {
        Optional<Scope> scope = scoped(place, "adShare", "ofLast", "per");
        Optional<Long> percent = integer(place, "adShare");
        if (place.has("ofLast") == place.has("per")) {
            place.fault("a share is of the last touches or per window: say one of 'ofLast' and 'per'");
            return Optional.empty();
        }
        Optional<AdShare> share = place.has("per")
                ? span(place, "per")
                        .flatMap(window -> percent.map(
                                each -> Policy.adShare(each.intValue()).per(window)))
                : integer(place, "ofLast")
                        .flatMap(last -> percent.map(
                                each -> Policy.adShare(each.intValue()).ofLast(last.intValue())));
        return share.flatMap(each -> scope.map(each::within));
    }

    private static Optional<OnlyIf> onlyIf(Place place) {
        Optional<Scope> scope = scoped(place, "onlyIf", "by");
        boolean consent = place.member("by")
                .flatMap(each -> each.choice("standing", ImmutableList.of(PolicyJson.BY_CONSENT), name -> name))
                .isPresent();
        return condition(place, "onlyIf")
                .map(when -> new OnlyIf(when, consent ? Standing.CONSENT : Standing.HOUSE, Scope.EVERYTHING))
                .flatMap(rule -> scope.map(rule::within));
    }

    private static Optional<Admission> admission(Place place) {
        only(place, "admission", "if");
        Optional<String> pool = place.text("admission");
        return condition(place, "if").flatMap(whom -> pool.map(name -> new Admission(name, whom)));
    }

    private static Optional<Suppression> suppression(Place place) {
        Optional<Scope> scope = scoped(place, "notSoldAgainWithin", "category");
        String category = name(place, "category");
        return span(place, "notSoldAgainWithin")
                .flatMap(length -> scope.map(each -> new Suppression(length, category, each)));
    }

    private static Optional<ServiceCase> serviceCase(Place place) {
        Optional<Scope> scope = scoped(place, "notWhileOpen", "until");
        Optional<String> opened = place.text("notWhileOpen");
        Optional<String> closed = place.required("until").flatMap(Place::text);
        return opened.flatMap(from -> closed.flatMap(to -> scope.map(each -> new ServiceCase(from, to, each))));
    }

    private static Optional<Scope> scoped(Place place, String... members) {
        only(
                place,
                ImmutableList.<String>builder()
                        .add(members)
                        .addAll(SCOPE)
                        .build()
                        .toArray(String[]::new));
        Optional<Set<Purpose>> purposes =
                place.has("of") ? purposes(place, "of") : Optional.of(ImmutableSortedSet.of());
        return purposes.map(each -> Scope.EVERYTHING
                .of(each)
                .on(name(place, "on"))
                .along(name(place, "along"))
                .inPool(name(place, "inPool"))
                .ofBrand(name(place, "ofBrand")));
    }

    /** A name that may be left out, but not be empty. */
    private static String name(Place place, String member) {
        Optional<Place> found = place.member(member);
        String name = found.flatMap(Place::text).orElse("");
        if (name.isEmpty()) {
            found.filter(each -> each.node().isString())
                    .ifPresent(each -> each.fault("an empty name; leave it out if every one is meant"));
        }
        return name;
    }

    static Optional<Set<Purpose>> purposes(Place place, String name) {
        List<Place> items = place.required(name).map(Place::items).orElse(ImmutableList.of());
        List<Purpose> purposes = items.stream()
                .map(each -> each.choice("purpose", Arrays.asList(Purpose.values()), Purpose::code))
                .flatMap(Optional::stream)
                .toList();
        if (items.isEmpty()
                && place.member(name).filter(each -> each.node().isArray()).isPresent()) {
            place.fault("'" + name + "' names no purpose");
        }
        return purposes.isEmpty() || purposes.size() < items.size()
                ? Optional.empty()
                : Optional.of(ImmutableSortedSet.copyOf(purposes));
    }

    private static <T> Optional<List<T>> pair(Place place, String name, String what, Function<String, T> reader) {
        List<Place> items = place.required(name).map(Place::items).orElse(ImmutableList.of());
        List<T> both = items.stream()
                .map(each -> each.parsed(reader))
                .flatMap(Optional::stream)
                .toList();
        if (items.size() != 2
                && place.member(name).filter(each -> each.node().isArray()).isPresent()) {
            place.fault(what + ", not " + items.size());
        }
        return items.size() == 2 && both.size() == 2 ? Optional.of(both) : Optional.empty();
    }

    private static Optional<Condition> condition(Place place, String name) {
        return place.required(name).flatMap(ConditionReader::read);
    }

    private static Optional<Span> span(Place place, String name) {
        return place.required(name).flatMap(each -> each.parsed(Span::parse));
    }

    private static Optional<Long> integer(Place place, String name) {
        return place.required(name).flatMap(each -> each.integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("'" + Faults.shown(text) + "' is no day such as 2026-03-31", e);
        }
    }

    private static Place only(Place place, String... members) {
        place.only(Arrays.asList(members));
        return place;
    }

    private record Kind(Class<? extends Policy> type, Function<Place, ? extends Optional<? extends Policy>> reader) {}
}
