package io.github.muchang.segment;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Touch;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random histories whose times crowd round the edges at which conditions change. */
final class Histories {
    static final List<String> ACTIVITIES = List.of("purchased", "replied", "rewarded");
    static final List<String> LABELS = List.of("", "镜片", "frames");
    static final List<String> POOLS = List.of("wecom-friends", "vip-group", "followers");
    static final List<String> TAGS = List.of("myopia", "近视");
    static final List<String> STAGES = List.of("lead", "buyer");
    static final List<String> SOURCES = List.of("table-7", "card");
    static final List<String> CARRIERS = List.of("wecom", "qq");
    static final List<String> CITIES = List.of("上海", "杭州", "12", "12.50", "-3");
    static final List<Long> AMOUNTS = List.of(0L, 1L, -1L, 100L, 101L, 9_900L, 10_000L, 10_001L, 50_000L, -5_000L);
    static final List<Span> SPANS =
            List.of(Span.hours(1), Span.days(1), Span.days(2), Span.days(7), Span.days(30), Span.days(90));

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    /** New years, first days of months, Mondays, and the days on which Berlin's and New York's clocks change. */
    private static final List<LocalDateTime> TURNS = List.of(
            LocalDateTime.parse("2026-01-01T00:00"),
            LocalDateTime.parse("2026-03-01T00:00"),
            LocalDateTime.parse("2026-03-02T00:00"),
            LocalDateTime.parse("2026-03-08T02:00"),
            LocalDateTime.parse("2026-03-29T02:00"),
            LocalDateTime.parse("2026-03-30T00:00"),
            LocalDateTime.parse("2026-10-25T02:30"),
            LocalDateTime.parse("2026-10-26T00:00"),
            LocalDateTime.parse("2026-11-01T01:30"),
            LocalDateTime.parse("2026-11-02T12:00"));

    private Histories() {}

    static Arbitrary<History> any() {
        return Arbitraries.of(ZONES)
                .flatMap(zone -> nows(zone)
                        .flatMap(now -> Combinators.combine(deeds(zone, now), facts(now), population(now))
                                .as((deeds, facts, population) -> new History(zone, now, deeds, facts, population))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Long> nows(ZoneId zone) {
        Arbitrary<LocalDateTime> random = Arbitraries.longs()
                .between(0, 500 * 1440)
                .map(minutes -> LocalDateTime.parse("2025-06-01T00:00").plusMinutes(minutes));
        return Combinators.combine(Arbitraries.oneOf(Arbitraries.of(TURNS), random), nearby())
                .as((local, off) -> local.atZone(zone).toInstant().toEpochMilli() + off);
    }

    private static Arbitrary<List<History.Deed>> deeds(ZoneId zone, long now) {
        return Combinators.combine(
                        Arbitraries.of(ACTIVITIES), moments(zone, now), Arbitraries.of(LABELS), Arbitraries.of(AMOUNTS))
                .as(History.Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    /** Moments up to now: at the edge of every span, at local midnights, at whole hours, and anywhere. */
    static Arbitrary<Long> moments(ZoneId zone, long now) {
        Instant instant = Instant.ofEpochMilli(now);
        Arbitrary<Long> edges = Arbitraries.of(SPANS).map(span -> now - span.millis());
        Arbitrary<Long> midnights = Arbitraries.integers().between(0, 40).map(days -> instant.atZone(zone)
                .toLocalDate()
                .minusDays(days)
                .atStartOfDay(zone)
                .toInstant()
                .toEpochMilli());
        Arbitrary<Long> hours = Arbitraries.integers().between(0, 100).map(back -> instant.truncatedTo(ChronoUnit.HOURS)
                .minus(back, ChronoUnit.HOURS)
                .toEpochMilli());
        Arbitrary<Long> anywhere =
                Arbitraries.longs().between(0, Span.days(120).millis()).map(back -> now - back);
        return Combinators.combine(
                        Arbitraries.oneOf(edges, midnights, hours, anywhere, Arbitraries.just(now)), nearby())
                .as((at, off) -> Math.min(now, at + off));
    }

    private static Arbitrary<Long> nearby() {
        return Arbitraries.of(-1L, 0L, 0L, 1L);
    }

    private static Arbitrary<Long> past(long now) {
        return Combinators.combine(Arbitraries.of(SPANS), Arbitraries.integers().between(0, 2), nearby())
                .as((span, times, off) -> Math.min(now, now - times * span.millis() + off));
    }

    private static Arbitrary<History.Facts> facts(long now) {
        return Combinators.combine(
                        past(now),
                        Arbitraries.of(STAGES).injectNull(0.2).map(each -> each == null ? "" : each),
                        past(now),
                        Arbitraries.maps(Arbitraries.of(POOLS), memberships(now))
                                .ofMaxSize(3),
                        Arbitraries.of(TAGS).set().ofMaxSize(2).map(List::copyOf),
                        Arbitraries.of(CITIES).optional(0.8).map(Histories::city),
                        words(now).list().ofMaxSize(12),
                        touches(now).list().ofMaxSize(4))
                .as(History.Facts::new);
    }

    private static Map<String, String> city(java.util.Optional<String> value) {
        return value.<Map<String, String>>map(each -> ImmutableMap.of("city", each))
                .orElse(ImmutableMap.of());
    }

    private static Arbitrary<Membership> memberships(long now) {
        return Combinators.combine(past(now), Arbitraries.of(SOURCES), Arbitraries.of(Membership.Role.class))
                .as(Membership::new);
    }

    private static Arbitrary<Touch> touches(long now) {
        return Combinators.combine(past(now), Arbitraries.of(SOURCES), Arbitraries.of(POOLS))
                .as(Touch::new);
    }

    private static Arbitrary<History.Word> words(long now) {
        Arbitrary<String> carriers = Arbitraries.of("wecom", "qq", Consent.ANY_CARRIER);
        Arbitrary<Purpose> purposes = Arbitraries.of(Purpose.PROMOTION, Purpose.CARE);
        Arbitrary<Long> times = Arbitraries.integers()
                .between(0, 2)
                .map(days -> now - Span.days(1).millis() * days);
        return Combinators.combine(purposes, carriers, times, Arbitraries.of(true, false))
                .as((purpose, carrier, at, given) -> new History.Word(
                        Consent.key(purpose.code(), carrier), new Consent(given, at, given ? "v1" : "")));
    }

    private static Arbitrary<List<Long>> population(long now) {
        Arbitrary<Long> values =
                Arbitraries.oneOf(Arbitraries.of(AMOUNTS), Arbitraries.longs().between(-2, 12), past(now));
        return values.list().ofMaxSize(30);
    }
}
