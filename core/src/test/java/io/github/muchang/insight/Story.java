package io.github.muchang.insight;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random stories of a few people known by two kinds of identity, who come, go, buy, agree, withdraw and turn out to be one. */
final class Story {
    private static final int PEOPLE = 4;
    private static final List<String> CODES = List.of("table-7", "table-8", "sem", "qq-number", "poster");

    private Story() {}

    /**
     * One step.
     *
     * @param signals taken in by one commit
     * @param erased whose data is erased then
     */
    record Step(List<Signal> signals, Optional<Identity> erased) {
        void tell(Shop shop) {
            shop.muchang.accept(signals);
            erased.ifPresent(shop.muchang::erase);
        }
    }

    static Arbitrary<List<Step>> stories() {
        Arbitrary<List<Signal>> signals = signal().list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(signals, identity().optional(0.1))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<Signal> signal() {
        Arbitrary<Instant> at =
                Arbitraries.integers().between(-30, 100).map(hours -> Shop.OPENING.plusSeconds(hours * 3600L));
        return Combinators.combine(identity(), identity().optional(0.4), occurrence(), at)
                .as((who, also, what, moment) -> {
                    Signal signal = Signal.of(who, what).at(moment);
                    return also.map(signal::also).orElse(signal);
                });
    }

    private static Arbitrary<Occurrence> occurrence() {
        Arbitrary<Optional<String>> code = Arbitraries.of(CODES).optional();
        Arbitrary<Optional<String>> carrier =
                Arbitraries.of("wecom", "qq", "official").optional(0.5);
        Arbitrary<Purpose> purpose = Arbitraries.of(Purpose.class);
        Arbitrary<Occurrence> added = Combinators.combine(pool(), code)
                .as((pool, source) -> new Occurrence.Added(pool, source, Membership.Role.MEMBER));
        Arbitrary<Occurrence> moved = Combinators.combine(pool(), pool(), code)
                .as(Occurrence.Moved::new)
                .filter(each -> !each.from().equals(each.to()))
                .map(each -> each);
        Arbitrary<Occurrence> did = Arbitraries.integers()
                .between(-20, 100)
                .map(yuan -> new Occurrence.Did("purchased", Optional.of(Money.yuan(yuan)), ""));
        Arbitrary<Occurrence> consented =
                Combinators.combine(purpose, carrier).as((what, where) -> new Occurrence.Consented(what, where, "v1"));
        Arbitrary<Occurrence> withdrew =
                Combinators.combine(purpose.optional(0.7), carrier).as(Occurrence.Withdrew::new);
        return Arbitraries.frequencyOf(
                Tuple.of(6, added),
                Tuple.of(3, pool().map(Occurrence.Left::new)),
                Tuple.of(3, moved),
                Tuple.of(2, did),
                Tuple.of(2, consented),
                Tuple.of(1, withdrew),
                Tuple.of(3, Arbitraries.just(new Occurrence.Identified())));
    }

    private static Arbitrary<Identity> identity() {
        return Combinators.combine(
                        Arbitraries.of("unionid", "member"),
                        Arbitraries.integers().between(1, PEOPLE))
                .as((kind, number) -> Identity.of(kind, kind + number));
    }

    private static Arbitrary<String> pool() {
        return Arbitraries.of(Shop.DOMAIN.pools()).map(Pool::name);
    }
}
