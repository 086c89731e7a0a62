package io.github.muchang.stories;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Occurrence;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random stories, with times at the edges of the spans that random definitions use. */
public final class Stories {
    /** The spans in play. */
    public static final List<Long> SPANS =
            List.of(3_600_000L, 86_400_000L, 2 * 86_400_000L, 3 * 86_400_000L, 7 * 86_400_000L);

    private static final Arbitrary<String> POOLS = Arbitraries.of("guests", "friends", "group");
    private static final Arbitrary<Optional<String>> SOURCES =
            Arbitraries.of("table-7", "receipt", "invitation", "poster").optional(0.7);
    private static final Arbitrary<Optional<String>> CARRIERS =
            Arbitraries.of("wecom", "sms").optional(0.4);

    private Stories() {}

    /** Stories in which nobody is erased. */
    public static Arbitrary<List<Step>> withoutErasure() {
        return steps(occurrences().map(Optional::of)).list().ofMinSize(1).ofMaxSize(25);
    }

    /** Stories. */
    public static Arbitrary<List<Step>> any() {
        return steps(occurrences().optional(0.92)).list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<Step> steps(Arbitrary<Optional<Occurrence>> what) {
        Arbitrary<Integer> who = Arbitraries.integers().between(0, Step.PEOPLE.size() - 1);
        Arbitrary<Integer> differs =
                Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 4));
        Arbitrary<Integer> handle = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2));
        return Combinators.combine(pauses(), lateness(), who, differs, handle, what)
                .as((pause, late, person, other, address, happened) ->
                        new Step(pause, late, person, (person + other) % Step.PEOPLE.size(), address, happened));
    }

    private static Arbitrary<Long> pauses() {
        Arbitrary<Long> edges = Combinators.combine(
                        Arbitraries.of(SPANS), Arbitraries.integers().between(-1, 1))
                .as((span, more) -> span + more);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(4, edges),
                Tuple.of(3, Arbitraries.longs().between(1, 86_400_000L * 2)));
    }

    private static Arbitrary<Long> lateness() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.of(SPANS)),
                Tuple.of(1, Arbitraries.longs().between(1, 86_400_000L * 10)));
    }

    /** Everything that can happen. */
    public static Arbitrary<Occurrence> occurrences() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, did()),
                Tuple.of(
                        3,
                        Combinators.combine(POOLS, SOURCES, Arbitraries.of(Membership.Role.class))
                                .as(Occurrence.Added::new)),
                Tuple.of(2, POOLS.map(Occurrence.Left::new)),
                Tuple.of(
                        2,
                        Combinators.combine(POOLS, POOLS, SOURCES)
                                .as(Occurrence.Moved::new)
                                .filter(moved -> !moved.from().equals(moved.to()))),
                Tuple.of(
                        1,
                        Combinators.combine(POOLS, Arbitraries.of(Membership.Role.class))
                                .as(Occurrence.Promoted::new)),
                Tuple.of(3, described()),
                Tuple.of(2, tag().map(tag -> new Occurrence.Tagged(tag, "optician"))),
                Tuple.of(1, tag().map(tag -> new Occurrence.Untagged(tag, "optician"))),
                Tuple.of(2, consents()),
                Tuple.of(1, Arbitraries.just(new Occurrence.Identified())));
    }

    /** Words on consent. */
    public static Arbitrary<Occurrence> consents() {
        Arbitrary<Purpose> purposes = Arbitraries.of(Purpose.CARE, Purpose.PROMOTION);
        Arbitrary<Occurrence> given = Combinators.combine(purposes, CARRIERS, Arbitraries.of("v1", "v2"))
                .as(Occurrence.Consented::new);
        Arbitrary<Occurrence> withdrawn =
                Combinators.combine(purposes.optional(), CARRIERS).as(Occurrence.Withdrew::new);
        return Arbitraries.oneOf(given, withdrawn);
    }

    private static Arbitrary<Occurrence> did() {
        Arbitrary<Optional<Money>> amount = Arbitraries.longs()
                .between(-10_000, 60_000)
                .map(minor -> Money.of(minor, "CNY"))
                .optional(0.8);
        return Combinators.combine(
                        Arbitraries.of("purchased", "clicked", "replied", "referred", "received"),
                        amount,
                        Arbitraries.of("", "镜片", "镜框"))
                .as(Occurrence.Did::new);
    }

    private static Arbitrary<Occurrence> described() {
        Arbitrary<String> values = Arbitraries.of("上海", "杭州", "-3.25", "8");
        return Arbitraries.of("city", "diopter", "name", "birthday")
                .flatMap(name -> values.map(value ->
                        new Occurrence.Described(ImmutableSortedMap.of(name, value), ImmutableSortedSet.of())));
    }

    private static Arbitrary<String> tag() {
        return Arbitraries.of("近视", "老花", "vip");
    }
}
