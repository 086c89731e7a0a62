package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.circle.Circle;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.segment.Age;
import io.github.muchang.segment.Aggregate;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.AnyOf;
import io.github.muchang.segment.AtLevel;
import io.github.muchang.segment.AtStage;
import io.github.muchang.segment.Bounds;
import io.github.muchang.segment.CameFrom;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Consented;
import io.github.muchang.segment.HasAttribute;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.MemberOf;
import io.github.muchang.segment.Metric;
import io.github.muchang.segment.NotThat;
import io.github.muchang.segment.Outlook;
import io.github.muchang.segment.Pools;
import io.github.muchang.segment.Prevailing;
import io.github.muchang.segment.Ranked;
import io.github.muchang.segment.Repurchase;
import io.github.muchang.segment.Scored;
import io.github.muchang.segment.Sequence;
import io.github.muchang.segment.Tagged;
import io.github.muchang.segment.Tally;
import io.github.muchang.time.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Random conditions of every kind that name nothing but what a definition knows. */
final class RandomConditions {
    private static final Span HUNDRED_YEARS = Span.days(36_525);
    private static final ImmutableList<Aggregate> AMOUNTS =
            ImmutableList.of(Aggregate.TOTAL, Aggregate.AVERAGE, Aggregate.LARGEST);
    private static final ImmutableList<Aggregate> COUNTS =
            ImmutableList.of(Aggregate.COUNT, Aggregate.DISTINCT_DAYS, Aggregate.DAYS_IN_A_ROW);

    private final Chance chance;
    private final DomainParts parts;
    private final Known known;

    RandomConditions(Chance chance, DomainParts parts) {
        this.chance = chance;
        this.parts = parts;
        this.known = Known.of(parts);
    }

    /** A condition of at most so many levels, which needs only these segments. */
    Condition condition(int levels, List<String> segments) {
        if (levels > 1 && chance.oneIn(2)) {
            return switch (chance.number(5)) {
                case 4 ->
                    new Prevailing(
                            condition(levels - 1, segments), condition(levels - 1, segments), 1 + chance.number(99));
                case 3 -> scored(levels - 1, segments);
                case 0 -> new AllOf(several(levels - 1, segments));
                case 1 -> new AnyOf(several(levels - 1, segments));
                default -> new NotThat(condition(levels - 1, segments));
            };
        }
        return switch (chance.number(16)) {
            case 0 -> new Tagged(chance.any("近视", "高客单", "vip 2026"));
            case 1 -> known.pools().isEmpty() ? pools() : memberOf();
            case 2 -> known.stages().isEmpty() ? pools() : new AtStage(chance.of(known.stages()));
            case 3 -> segments.isEmpty() ? pools() : new InSegment(chance.of(segments));
            case 4 -> attribute();
            case 5 -> consented();
            case 6 -> known.sources().isEmpty() ? pools() : new CameFrom(chance.of(known.sources()));
            case 7 -> new Ranked(metric(), 1 + chance.number(99));
            case 8 -> new Sequence(activity(), activity(), chance.span(HUNDRED_YEARS), chance.window());
            case 9 -> new Measured(tally(chance.of(COUNTS)), bounds(0, 1_000_000_000L, ""));
            case 10 -> amount();
            case 11 -> new Measured(age(), ages());
            case 12 ->
                new Repurchase(
                        activity(),
                        label(),
                        Span.days(90),
                        chance.number(13),
                        chance.span(Span.days(44)),
                        chance.span(Span.days(45)));
            case 14 -> outlook();
            case 13 ->
                known.circles().isEmpty()
                        ? pools()
                        : level(chance.of(known.circles().values()));
            default -> pools();
        };
    }

    private Condition outlook() {
        if (known.modelled().isEmpty()) {
            return pools();
        }
        Metric metric = outlookOf(chance.of(known.modelled()));
        long low = chance.any(0L, 1L, 250_000L);
        return new Measured(metric, bounded(low, low + chance.any(0L, 1L, 740_000L), ""));
    }

    private Outlook outlookOf(String activity) {
        return new Outlook(activity, chance.oneIn(2) ? Optional.empty() : Optional.of(chance.span(HUNDRED_YEARS)));
    }

    private Condition level(Circle circle) {
        return new AtLevel(circle.pool(), chance.of(circle.levels()).name());
    }

    private Condition scored(int levels, List<String> segments) {
        List<Condition> parts = new ArrayList<>(several(levels, segments));
        parts.add(condition(levels, segments));
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            points.add(1 + chance.number(1000));
        }
        return new Scored(parts, points, 1 + chance.number(parts.size()));
    }

    private List<Condition> several(int levels, List<String> segments) {
        List<Condition> several = new ArrayList<>();
        for (int i = chance.number(4); i > 0; i--) {
            several.add(condition(levels, segments));
        }
        return several;
    }

    private Condition pools() {
        return new Measured(new Pools(), bounds(0, 1_000_000_000L, ""));
    }

    private Condition memberOf() {
        return new MemberOf(
                chance.of(known.pools()),
                chance.oneIn(2) ? Optional.empty() : Optional.of(chance.any(Membership.Role.values())));
    }

    private Condition attribute() {
        List<String> plain = parts.attributes().stream()
                .filter(AttributeRule::plain)
                .map(AttributeRule::name)
                .toList();
        if (plain.isEmpty()) {
            return pools();
        }
        ImmutableSortedSet<String> values =
                chance.oneIn(2) ? ImmutableSortedSet.of() : ImmutableSortedSet.of(chance.text(), "上海");
        BigDecimal low = chance.any(new BigDecimal("1.50"), new BigDecimal("-1E+3"), new BigDecimal("1E-18"));
        return new HasAttribute(
                chance.of(plain),
                values,
                chance.oneIn(2) ? Optional.empty() : Optional.of(low),
                chance.oneIn(2) ? Optional.empty() : Optional.of(low.add(BigDecimal.TEN)));
    }

    private Condition consented() {
        return new Consented(
                chance.any(Purpose.values()),
                known.carriers().isEmpty() || chance.oneIn(2)
                        ? Optional.empty()
                        : Optional.of(
                                known.brands().isEmpty() || chance.oneIn(2)
                                        ? chance.of(known.carriers())
                                        : Consent.toBrand(chance.of(known.brands()))));
    }

    private Condition amount() {
        Tally tally = tally(chance.of(AMOUNTS));
        ActivityType type = known.activities().get(tally.activity());
        String currency = type == null || type.currency().isEmpty() ? parts.currency() : type.currency();
        return new Measured(
                tally, bounds(-5_000, 10_000_000, Money.of(0, currency).currency()));
    }

    private Metric metric() {
        return switch (chance.number(5)) {
            case 2 -> known.modelled().isEmpty() ? new Pools() : outlookOf(chance.of(known.modelled()));
            case 0 -> new Pools();
            case 1 -> age();
            default -> tally(chance.any(Aggregate.values()));
        };
    }

    private Tally tally(Aggregate aggregate) {
        return new Tally(aggregate, activity(), label(), chance.window());
    }

    private Age age() {
        Age.Of of = chance.any(Age.Of.values());
        return switch (of) {
            case SINCE_FIRST, SINCE_LAST -> new Age(of, activity(), label());
            case IN_POOL ->
                known.pools().isEmpty()
                        ? new Age(Age.Of.SILENCE, "", Optional.empty())
                        : new Age(of, chance.of(known.pools()), Optional.empty());
            case SILENCE, IN_STAGE -> new Age(of, "", Optional.empty());
        };
    }

    private Bounds ages() {
        long low = chance.span(Span.days(400)).millis();
        long high = low + chance.span(Span.days(400)).millis() - 1;
        return bounded(low, high, "");
    }

    private Bounds bounds(long least, long most, String currency) {
        List<Long> values = new ArrayList<>(Arrays.asList(
                chance.any(least, most, 1L, (long) chance.number(1000)), chance.any(least, most, 2L, 500L)));
        values.sort(null);
        return bounded(values.get(0), values.get(1), currency);
    }

    private Bounds bounded(long low, long high, String currency) {
        return switch (chance.number(3)) {
            case 0 -> new Bounds(low, Long.MAX_VALUE, currency);
            case 1 -> new Bounds(Long.MIN_VALUE, high, currency);
            default -> new Bounds(low, high, currency);
        };
    }

    private Optional<String> label() {
        return chance.oneIn(2) ? Optional.empty() : Optional.of(chance.any("渐进镜片", "\"镜框\"", "a/b"));
    }

    private String activity() {
        return chance.of(known.activities().keySet());
    }
}
