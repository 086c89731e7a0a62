package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.policy.ConsentRequired;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.Scope;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.time.LocalDate;
import java.util.List;

/** Random policies of every kind that a definition may declare, naming nothing but what it knows. */
final class RandomPolicies {
    private static final ImmutableList<String> HOURS =
            ImmutableList.of("00:00", "08:30", "12:00", "13:45", "21:30", "23:59");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 4);

    private final Chance chance;
    private final DomainParts parts;
    private final Known known;

    private RandomPolicies(Chance chance, DomainParts parts) {
        this.chance = chance;
        this.parts = parts;
        this.known = Known.of(parts);
    }

    /** Adds some that make sense together. */
    static void add(PrivateDomainBuilder builder, Chance chance, int size) {
        RandomPolicies random = new RandomPolicies(chance, builder.parts());
        ImmutableList<Policy> kept = ImmutableList.of();
        for (int i = chance.number(size + 1); i > 0; i--) {
            ImmutableList<Policy> more = ImmutableList.<Policy>builder()
                    .addAll(kept)
                    .add(random.policy())
                    .build();
            Faults faults = new Faults();
            PoliciesCheck.check(with(builder.parts(), more), random.known, faults);
            kept = faults.none() ? more : kept;
        }
        builder.policies(kept.toArray(Policy[]::new));
    }

    private static DomainParts with(DomainParts parts, List<Policy> policies) {
        return new PrivateDomainBuilder(parts)
                .policies(policies.toArray(Policy[]::new))
                .parts();
    }

    private Policy policy() {
        return switch (chance.number(12)) {
            case 0 -> Policy.quietHours(chance.of(HOURS), chance.of(HOURS)).within(scope());
            case 1 -> Policy.atMost(chance.any(1, 7, 60)).per(span()).within(scope());
            case 2 -> Policy.minimumGap(span()).within(scope());
            case 3 ->
                Policy.adShare(chance.any(10, 50, 99))
                        .ofLast(chance.any(2, 10, 60))
                        .within(scope());
            case 4 -> Policy.adShare(chance.any(1, 20)).per(span()).within(scope());
            case 5 -> new ConsentRequired(ImmutableSortedSet.of(purpose()));
            case 6 ->
                known.pools().isEmpty()
                        ? Policy.minimumGap(span())
                        : Policy.admission(chance.of(known.pools()), condition());
            case 7 ->
                Policy.notSoldAgainWithin(chance.span(Span.days(36_525)))
                        .category(chance.any("", "汽车", "\"镜框\""))
                        .within(scope());
            case 8 ->
                Policy.notWhileOpen(
                                chance.of(known.activities().keySet()),
                                chance.of(known.activities().keySet()))
                        .within(scope());
            case 9 -> Policy.noSellingToMinors(condition());
            case 10 ->
                chance.oneIn(2)
                        ? (chance.oneIn(2)
                                        ? Policy.onlyIf(condition())
                                        : Policy.onlyIf(condition()).byConsent())
                                .within(scope())
                        : Policy.notWhile(condition()).within(scope());
            default -> Policy.notDuring(DAY, DAY.plusDays(chance.number(3))).within(scope());
        };
    }

    private Scope scope() {
        Scope scope = Scope.EVERYTHING;
        List<String> pathways =
                parts.pathways().stream().map(each -> each.name()).toList();
        scope = chance.oneIn(2) ? scope : scope.of(purpose(), purpose());
        scope = chance.oneIn(2) || known.carriers().isEmpty() ? scope : scope.on(chance.of(known.carriers()));
        scope = chance.oneIn(2) || known.pools().isEmpty() ? scope : scope.inPool(chance.of(known.pools()));
        scope = chance.oneIn(2) || pathways.isEmpty() ? scope : scope.along(chance.of(pathways));
        return chance.oneIn(2) || parts.brands().isEmpty() ? scope : scope.ofBrand(chance.of(parts.brands()));
    }

    private Purpose purpose() {
        return chance.any(Purpose.SERVICE, Purpose.CARE, Purpose.KNOWLEDGE, Purpose.BENEFIT, Purpose.PROMOTION);
    }

    private Condition condition() {
        List<String> segments = parts.segments().stream().map(Segment::name).toList();
        return new RandomConditions(chance, parts).condition(2, segments);
    }

    private Span span() {
        return chance.span(Span.days(400));
    }
}
