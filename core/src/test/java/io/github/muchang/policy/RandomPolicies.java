package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.time.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random policies of every kind, with limits that are often met. */
final class RandomPolicies {
    static final List<Span> SPANS = ImmutableList.of(
            Span.hours(1), Span.hours(4), Span.days(1), Span.days(2), new Span(86_400_001), Span.days(7));
    static final List<String> POOLS = ImmutableList.of("friends", "group");
    static final List<String> CARRIERS = ImmutableList.of("wecom", "qq");
    static final List<String> CATEGORIES = ImmutableList.of("", "汽车", "镜片");
    static final List<Purpose> PURPOSES = ImmutableList.copyOf(Purpose.values());
    private static final List<String> TIMES = ImmutableList.of(
            "00:00", "01:30", "02:00", "02:15", "02:30", "02:45", "03:00", "08:30", "12:00", "14:00", "21:30", "23:45");

    private final Random random;

    RandomPolicies(Random random) {
        this.random = random;
    }

    static Arbitrary<List<Policy>> lists() {
        return Arbitraries.longs()
                .map(seed -> {
                    RandomPolicies some = new RandomPolicies(new Random(seed));
                    ImmutableList.Builder<Policy> list = ImmutableList.builder();
                    for (int i = some.random.nextInt(6); i > 0; i--) {
                        list.add(some.policy(LocalDate.of(2026, 3, 28)));
                    }
                    return (List<Policy>) list.build();
                })
                .withoutEdgeCases();
    }

    Policy policy(LocalDate day) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new QuietHours(time(), time(), scope());
            case 3, 4, 5 -> new Cap(1 + random.nextInt(4), any(SPANS), scope());
            case 6, 7 -> new MinimumGap(any(SPANS), scope());
            case 8 ->
                Policy.adShare(any(List.of(20, 34, 50)))
                        .ofLast(3 + random.nextInt(8))
                        .within(scope());
            case 9 -> Policy.adShare(any(List.of(20, 34, 50))).per(any(SPANS)).within(scope());
            case 10 -> new ConsentRequired(ImmutableSortedSet.of(any(PURPOSES)));
            case 11 -> new Admission(any(POOLS), condition());
            case 12 -> new Suppression(any(SPANS), any(CATEGORIES), scope());
            case 13 ->
                random.nextInt(3) == 0 ? new Minors(condition()) : new ServiceCase("visited", "replied", scope());
            case 14 ->
                random.nextBoolean()
                        ? new OnlyIf(condition(), random.nextBoolean() ? Standing.HOUSE : Standing.CONSENT, scope())
                        : new NotWhile(condition(), scope());
            default -> new NotDuring(day.plusDays(random.nextInt(3) - 1), day.plusDays(random.nextInt(3) - 1), scope());
        };
    }

    /** Conditions that time changes, and one that it does not. */
    private Condition condition() {
        Span span = any(SPANS);
        return switch (random.nextInt(5)) {
            case 0 -> Conditions.did("visited").atMost(1).within(span);
            case 1 -> Conditions.did("visited").atLeast(1).within(span);
            case 2 -> Conditions.sinceLast("replied").atLeast(span);
            case 3 -> Conditions.not(Conditions.did("replied").between(1, 2).within(span));
            default -> Conditions.memberOf("friends");
        };
    }

    Scope scope() {
        Scope scope = Scope.EVERYTHING;
        scope = random.nextInt(3) == 0 ? scope.of(any(PURPOSES), any(PURPOSES), any(PURPOSES)) : scope;
        scope = random.nextInt(6) == 0 ? scope.on(any(CARRIERS)) : scope;
        scope = random.nextInt(6) == 0 ? scope.inPool(any(POOLS)) : scope;
        scope = random.nextInt(9) == 0 ? scope.along("chat") : scope;
        return random.nextInt(9) == 0 ? scope.ofBrand("明视") : scope;
    }

    PlatformRule platformRule(int number, LocalDate day) {
        LocalDate from = day.plusDays(random.nextInt(5) - 2);
        PlatformLimit limit =
                switch (random.nextInt(6)) {
                    case 0 -> new PlatformLimit.ReplyWindow(any(SPANS), random.nextInt(3));
                    case 1, 2 ->
                        new PlatformLimit.ReceiverQuota(
                                1 + random.nextInt(3), io.github.muchang.time.Window.within(any(SPANS)));
                    case 3 ->
                        new PlatformLimit.ReceiverQuota(
                                1 + random.nextInt(3),
                                io.github.muchang.time.Window.current(any(List.of(
                                        io.github.muchang.time.Window.Period.DAY,
                                        io.github.muchang.time.Window.Period.WEEK))));
                    case 4 -> new PlatformLimit.Forbidden(ImmutableSortedSet.of(any(PURPOSES)));
                    default ->
                        random.nextBoolean()
                                ? new PlatformLimit.Lifted()
                                : new PlatformLimit.AccountQuota(5, io.github.muchang.time.Window.within(any(SPANS)));
                };
        return new PlatformRule(
                "rule-" + number % 2,
                any(CARRIERS),
                any(List.of("", "", "push", "reply")),
                any(List.of(Optional.empty(), Optional.empty(), Optional.of(true), Optional.of(false))),
                from,
                from,
                "a page",
                ZoneId.of("Asia/Shanghai"),
                limit);
    }

    private LocalTime time() {
        return LocalTime.parse(any(TIMES));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
