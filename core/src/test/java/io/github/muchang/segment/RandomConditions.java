package io.github.muchang.segment;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.tagged;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.Membership;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions of every kind about the things that happen in {@link Histories}. */
final class RandomConditions {
    /** The segments that random conditions may name, besides one that does not exist. */
    static final Map<String, Condition> SEGMENTS = ImmutableMap.of(
            "repeat-buyers", did("purchased").atLeast(2).within(Span.days(30)),
            "awake", heardFromWithin(Span.days(7)),
            "koc", any(all(inSegment("repeat-buyers"), not(tagged("myopia"))), inSegment("awake")));

    /** The small circles that random conditions may name, besides one that does not exist. */
    static final Map<String, Participation> CIRCLES = ImmutableMap.of(
            "vip-group",
            circle("vip-group", Optional.of(Span.days(30))),
            "followers",
            circle("followers", Optional.empty()));

    /** Models of all that random conditions may ask for, but one. */
    static final Map<String, BgNbd> MODELS = ImmutableMap.of(
            "purchased", new BgNbd(0.243, 4.414, 0.793, 2.426, Span.days(7)),
            "replied", new BgNbd(0.9, 2, 0.4, 1.1, Span.days(1)));

    private static final Window[] WINDOWS = windowsOfEveryKind();

    /** Every metric that anybody is ranked by. */
    static final List<Metric> RANKED_BY = rankedBy();

    private RandomConditions() {}

    /** Trees of at most four levels. */
    static Arbitrary<Condition> trees() {
        return trees(4);
    }

    private static Arbitrary<Condition> trees(int depth) {
        if (depth == 1) {
            return leaves();
        }
        Arbitrary<Condition> parts = Arbitraries.lazy(() -> trees(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaves()),
                Tuple.of(1, parts.list().ofMaxSize(3).map(AllOf::new)),
                Tuple.of(1, parts.list().ofMaxSize(3).map(AnyOf::new)),
                Tuple.of(1, parts.map(NotThat::new)),
                Tuple.of(
                        1,
                        Combinators.combine(parts, parts, Arbitraries.integers().between(1, 99))
                                .as(Prevailing::new)),
                Tuple.of(1, parts.list().ofMinSize(1).ofMaxSize(3).flatMap(RandomConditions::scored)));
    }

    private static Arbitrary<Condition> scored(List<Condition> parts) {
        return Arbitraries.integers().between(1, 4).list().ofSize(parts.size()).flatMap(points -> Arbitraries.integers()
                .between(1, points.stream().mapToInt(each -> each).sum())
                .map(least -> new Scored(parts, points, least)));
    }

    static Arbitrary<Condition> leaves() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, measured().map(each -> each)),
                Tuple.of(2, sequences().map(each -> each)),
                Tuple.of(2, repurchases().map(each -> each)),
                Tuple.of(2, ranked()),
                Tuple.of(4, aboutFacts()));
    }

    static Arbitrary<Condition> ranked() {
        return Combinators.combine(Arbitraries.of(RANKED_BY), Arbitraries.of(1, 5, 20, 33, 50, 80, 99))
                .as(Ranked::new);
    }

    static Arbitrary<Sequence> sequences() {
        Arbitrary<String> activities = Arbitraries.of(Histories.ACTIVITIES);
        return Combinators.combine(activities, activities, Arbitraries.of(Histories.SPANS), Arbitraries.of(WINDOWS))
                .as(Sequence::new);
    }

    static Arbitrary<Repurchase> repurchases() {
        return Combinators.combine(
                        Arbitraries.of(Histories.ACTIVITIES),
                        Arbitraries.of(Histories.LABELS).optional(0.4),
                        Arbitraries.of(Histories.SPANS),
                        Arbitraries.of(0, 1, 2, 3, 6, 12),
                        Arbitraries.of(Histories.SPANS),
                        Arbitraries.of(Histories.SPANS))
                .as(Repurchase::new);
    }

    /** A metric of every aggregate or age, or of pools, within bounds. */
    static Arbitrary<Measured> measured() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, tallies()),
                Tuple.of(2, aged()),
                Tuple.of(2, outlooks()),
                Tuple.of(1, small("").map(bounds -> new Measured(new Pools(), bounds))));
    }

    static Arbitrary<Measured> tallies() {
        return Combinators.combine(
                        Arbitraries.of(Aggregate.class),
                        Arbitraries.of(Histories.ACTIVITIES),
                        Arbitraries.of(Histories.LABELS).optional(0.4),
                        Arbitraries.of(WINDOWS))
                .as(Tally::new)
                .flatMap(tally -> bounds(tally).map(bounds -> new Measured(tally, bounds)));
    }

    private static Arbitrary<Bounds> bounds(Tally tally) {
        if (!tally.aggregate().isMoney()) {
            return small("");
        }
        String own = History.currencyOf(tally.activity());
        return Arbitraries.of(own.isEmpty() ? "PTS" : own, "CNY", "PTS")
                .flatMap(currency -> range(Arbitraries.of(Histories.AMOUNTS), currency));
    }

    private static Arbitrary<Bounds> small(String currency) {
        return range(Arbitraries.longs().between(0, 6), currency);
    }

    private static Arbitrary<Bounds> range(Arbitrary<Long> limits, String currency) {
        return Combinators.combine(limits, limits, Arbitraries.of(0, 1, 2)).as((a, b, shape) -> switch (shape) {
            case 0 -> new Bounds(a, Long.MAX_VALUE, currency);
            case 1 -> new Bounds(Long.MIN_VALUE, a, currency);
            default -> new Bounds(Math.min(a, b), Math.max(a, b), currency);
        });
    }

    static Arbitrary<Measured> aged() {
        Arbitrary<Long> limits = Combinators.combine(
                        Arbitraries.of(Histories.SPANS), Arbitraries.integers().between(1, 2))
                .as((span, times) -> span.millis() * times);
        return Combinators.combine(ages(), limits, limits, Arbitraries.of(0, 1, 2))
                .as((age, a, b, shape) -> switch (shape) {
                    case 0 -> new Measured(age, Bounds.atLeast(a));
                    case 1 -> new Measured(age, Bounds.atMost(a - 1));
                    default -> new Measured(age, new Bounds(Math.min(a, b), Math.max(a, b + 1) - 1, ""));
                });
    }

    static Arbitrary<Measured> outlooks() {
        Arbitrary<Long> limits = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_000_000),
                Arbitraries.of(0L, 1L, 300_000L, 999_999L, 1_000_000L, 2_500_000L));
        return Combinators.combine(
                        Arbitraries.of(Histories.ACTIVITIES),
                        Arbitraries.of(Histories.SPANS).optional(0.5),
                        limits,
                        limits,
                        Arbitraries.of(0, 1, 2))
                .as((activity, ahead, a, b, shape) -> new Measured(
                        new Outlook(activity, ahead),
                        switch (shape) {
                            case 0 -> Bounds.atLeast(a);
                            case 1 -> Bounds.atMost(a);
                            default -> new Bounds(Math.min(a, b), Math.max(a, b), "");
                        }));
    }

    private static Arbitrary<Age> ages() {
        return Combinators.combine(
                        Arbitraries.of(Age.Of.class),
                        Arbitraries.of(Histories.ACTIVITIES),
                        Arbitraries.of(Histories.LABELS).optional(0.3),
                        Arbitraries.of(Histories.POOLS))
                .as((of, activity, label, pool) -> switch (of) {
                    case SINCE_FIRST, SINCE_LAST -> new Age(of, activity, label);
                    case SILENCE, IN_STAGE -> new Age(of, "", Optional.empty());
                    case IN_POOL -> new Age(of, pool, Optional.empty());
                });
    }

    static Arbitrary<Condition> aboutFacts() {
        Arbitrary<Condition> members = Combinators.combine(
                        Arbitraries.of(Histories.POOLS),
                        Arbitraries.of(Membership.Role.class).optional(0.5))
                .as(MemberOf::new);
        Arbitrary<Condition> consents = Combinators.combine(
                        Arbitraries.of(Purpose.PROMOTION, Purpose.CARE, Purpose.SERVICE),
                        Arbitraries.of(Histories.CARRIERS).optional(0.6))
                .as(Consented::new);
        return Arbitraries.oneOf(
                members,
                consents,
                attributes(),
                Arbitraries.of("myopia", "近视", "none").map(Tagged::new),
                Arbitraries.of("lead", "buyer", "lost").map(AtStage::new),
                Arbitraries.of("repeat-buyers", "awake", "koc", "unheard-of").map(InSegment::new),
                levels(),
                Arbitraries.of("table-7", "card", "nowhere").map(CameFrom::new));
    }

    static Arbitrary<Condition> levels() {
        return Combinators.combine(
                        Arbitraries.of("vip-group", "vip-group", "followers", "unheard-of"),
                        Arbitraries.of("guest", "friend", "friend", "builder", "nobody"))
                .as(AtLevel::new);
    }

    private static Participation circle(String pool, Optional<Span> within) {
        return new Participation(
                pool,
                List.of(Act.of("replied", 1), Act.of("purchased", 3).labelled("镜片"), Act.of("purchased", 2)),
                within,
                List.of(new Level("guest", 0), new Level("friend", 2), new Level("builder", 7)));
    }

    private static Arbitrary<Condition> attributes() {
        Arbitrary<Optional<BigDecimal>> limits = Arbitraries.of("-4", "-3", "12", "12.5", "13")
                .map(BigDecimal::new)
                .optional(0.5);
        return Combinators.combine(
                        Arbitraries.of("city", "age"),
                        Arbitraries.of(Histories.CITIES).set().ofMaxSize(3),
                        limits,
                        limits)
                .filter((name, values, least, most) ->
                        least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0)
                .as((name, values, least, most) ->
                        new HasAttribute(name, ImmutableSortedSet.copyOf(values), least, most));
    }

    private static Window[] windowsOfEveryKind() {
        ImmutableList.Builder<Window> windows = ImmutableList.builder();
        Histories.SPANS.forEach(span -> windows.add(Window.within(span)));
        for (Window.Period period : Window.Period.values()) {
            windows.add(Window.current(period));
        }
        return windows.add(Window.EVER).build().toArray(Window[]::new);
    }

    private static List<Metric> rankedBy() {
        ImmutableList.Builder<Metric> metrics = ImmutableList.builder();
        for (Aggregate aggregate : Aggregate.values()) {
            for (Window window : List.of(WINDOWS[3], WINDOWS[WINDOWS.length - 1])) {
                metrics.add(new Tally(aggregate, "purchased", Optional.empty(), window));
                metrics.add(new Tally(aggregate, "rewarded", Optional.of("frames"), window));
            }
        }
        for (Age.Of of : Age.Of.values()) {
            boolean deed = of == Age.Of.SINCE_FIRST || of == Age.Of.SINCE_LAST;
            metrics.add(new Age(of, deed ? "purchased" : of == Age.Of.IN_POOL ? "vip-group" : "", Optional.empty()));
        }
        metrics.add(new Outlook("purchased", Optional.empty()), new Outlook("replied", Optional.of(Span.days(30))));
        return metrics.add(new Pools()).build();
    }
}
