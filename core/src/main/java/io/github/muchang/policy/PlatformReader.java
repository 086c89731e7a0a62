package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the rules of platforms from JSON, noting every fault at its place. */
final class PlatformReader {
    /** Where a rule's days are meant if it does not say. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_SOURCE = 500;
    private static final List<String> FILE = ImmutableList.of("zone", "rules");
    private static final List<String> RULE = ImmutableList.of(
            "name",
            "carrier",
            "channel",
            "replies",
            "validFrom",
            "verifiedOn",
            "source",
            "zone",
            "replyWithin",
            "atMost",
            "perReceiver",
            "perAccount",
            "within",
            "during",
            "forbids",
            "lifted");
    private static final List<String> LIMITS =
            ImmutableList.of("replyWithin", "perReceiver", "perAccount", "forbids", "lifted");

    private PlatformReader() {}

    static List<PlatformRule> read(String json) {
        Faults faults = new Faults();
        Place root = StrictJson.read(json, faults);
        ImmutableList.Builder<PlatformRule> rules = ImmutableList.builder();
        if (root != null && root.isObject()) {
            root.only(FILE);
            ZoneId zone = zone(root).orElse(ZONE);
            Map<String, String> editions = new TreeMap<>();
            for (Place place : root.required("rules").map(Place::items).orElse(ImmutableList.of())) {
                rule(place, zone).ifPresent(rule -> {
                    rules.add(rule);
                    String key = rule.carrier() + " " + rule.name() + " " + rule.validFrom();
                    String first = editions.putIfAbsent(key, place.pointer());
                    if (first != null) {
                        place.fault("an edition of '" + rule.name() + "' that is valid from " + rule.validFrom()
                                + " is already given at " + first);
                    }
                });
            }
        }
        faults.throwIfAny("platform rules");
        return rules.build();
    }

    /** The rule at a place; empty, with faults noted, if there is none. */
    static Optional<PlatformRule> rule(Place place, ZoneId fileZone) {
        if (!place.isObject()) {
            return Optional.empty();
        }
        place.only(RULE);
        Optional<String> name = named(place, "name");
        Optional<String> carrier = named(place, "carrier");
        Optional<String> channel = place.has("channel") ? named(place, "channel") : Optional.of("");
        Optional<Boolean> replies = place.member("replies").flatMap(Place::flag);
        Optional<LocalDate> from = day(place, "validFrom");
        Optional<LocalDate> verified = day(place, "verifiedOn");
        Optional<String> source = place.required("source").flatMap(each -> each.parsed(PlatformReader::source));
        ZoneId zone = zone(place).orElse(fileZone);
        Optional<PlatformLimit> limit = limit(place);
        return name.flatMap(a -> carrier.flatMap(b -> channel.flatMap(c -> from.flatMap(d -> verified.flatMap(
                e -> source.flatMap(f -> limit.map(g -> new PlatformRule(a, b, c, replies, d, e, f, zone, g))))))));
    }

    private static Optional<PlatformLimit> limit(Place place) {
        List<String> kinds = LIMITS.stream().filter(place::has).toList();
        if (kinds.size() != 1) {
            place.fault("a rule has one limit, one of " + String.join(", ", LIMITS)
                    + (kinds.isEmpty() ? "; this one has none" : "; this one has " + String.join(" and ", kinds)));
            return Optional.empty();
        }
        boolean isQuota = place.has("perReceiver") || place.has("perAccount");
        if (!isQuota && (place.has("within") || place.has("during"))) {
            place.fault("a window belongs to a quota: 'within' and 'during' go with perReceiver or perAccount");
        }
        if (!place.has("replyWithin") && place.has("atMost")) {
            place.fault("'atMost' goes with replyWithin");
        }
        return switch (kinds.get(0)) {
            case "replyWithin" -> replyWindow(place);
            case "perReceiver" ->
                quota(place, "perReceiver", window -> most -> new PlatformLimit.ReceiverQuota(most, window));
            case "perAccount" ->
                quota(place, "perAccount", window -> most -> new PlatformLimit.AccountQuota(most, window));
            case "forbids" -> PolicyReader.purposes(place, "forbids").map(PlatformLimit.Forbidden::new);
            default -> lifted(place);
        };
    }

    private static Optional<PlatformLimit> replyWindow(Place place) {
        Optional<Span> length = place.required("replyWithin").flatMap(each -> each.parsed(Span::parse));
        Optional<Long> most = place.has("atMost")
                ? place.member("atMost").flatMap(each -> each.integer(1, Integer.MAX_VALUE))
                : Optional.of(0L);
        return length.flatMap(span -> most.map(each -> new PlatformLimit.ReplyWindow(span, each.intValue())));
    }

    private static Optional<PlatformLimit> lifted(Place place) {
        Optional<Boolean> flag = place.required("lifted").flatMap(Place::flag);
        if (flag.isPresent() && !flag.get()) {
            place.fault("'lifted' is true or left out");
        }
        return flag.filter(each -> each).map(each -> new PlatformLimit.Lifted());
    }

    private static Optional<PlatformLimit> quota(
            Place place, String name, Function<Window, Function<Integer, PlatformLimit>> limit) {
        Optional<Long> most = place.required(name).flatMap(each -> each.integer(1, Integer.MAX_VALUE));
        if (place.has("within") == place.has("during")) {
            place.fault("a quota has a window: say one of 'within' and 'during'");
            return Optional.empty();
        }
        Optional<Window> window = place.has("within")
                ? place.required("within").flatMap(each -> each.parsed(PlatformReader::within))
                : place.required("during")
                        .flatMap(each ->
                                each.choice("period", Arrays.asList(Window.Period.values()), Window.Period::code))
                        .map(Window::current);
        return window.flatMap(each -> most.map(number -> limit.apply(each).apply(number.intValue())));
    }

    private static Window within(String text) {
        Span length = Span.parse(text);
        if (length.compareTo(Cap.LONGEST) > 0) {
            throw new DateTimeException("a window of " + length + " reaches further back than the " + Cap.LONGEST
                    + " that touches are kept");
        }
        return Window.within(length);
    }

    private static Optional<ZoneId> zone(Place place) {
        return place.member("zone")
                .flatMap(each -> each.parsed(text -> {
                    try {
                        return ZoneId.of(text);
                    } catch (DateTimeException e) {
                        throw new DateTimeException(
                                "'" + Faults.shown(text) + "' is no time zone such as Asia/Shanghai", e);
                    }
                }));
    }

    private static Optional<String> named(Place place, String member) {
        return place.required(member).flatMap(each -> each.parsed(text -> Names.checked(text, member)));
    }

    private static Optional<LocalDate> day(Place place, String member) {
        return place.required(member).flatMap(each -> each.parsed(PolicyReader::day));
    }

    private static String source(String text) {
        if (text.isBlank() || text.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException(
                    "say where the rule is written, in 1 to " + LONGEST_SOURCE + " characters");
        }
        return text;
    }
}
