package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Brands conserve people, whatever these do: stocks are those of the states, and change by who came and went. */
class BrandFlowsProperties {
    private static final List<String> POOLS = List.of("guests", "friends", "parents", "classes", "mall");
    private static final int PEOPLE = 5;

    @Property(tries = 60)
    void stocks_are_those_of_the_states_and_change_by_who_came_and_went(@ForAll long seed) {
        Random random = new Random(seed);
        BrandFlows flows = new BrandFlows(TransfersTest.DOMAIN);
        Transfers transfers = new Transfers(TransfersTest.DOMAIN);
        try (Muchang muchang = Muchang.builder(TransfersTest.DOMAIN)
                .startingAt(TransfersTest.day(1, 0))
                .open()) {
            muchang.follow(flows);
            muchang.follow(transfers);
            for (int i = 0; i < 40; i++) {
                Instant at = TransfersTest.day(1 + i / 4, i % 4);
                muchang.accept(any(random).at(at).withId("s" + i));

                Conservation books = flows.conservation();
                assertThat(books.holds()).as("%s", books.broken()).isTrue();
                for (Flow brand : books.pools()) {
                    assertThat(brand.present()).as(brand.name()).isEqualTo(customersOf(brand.name(), muchang));
                }
            }
            assertThat(flows.stockAfter(LocalDate.parse("2026-12-31")))
                    .isEqualTo(flows.conservation().total().present());
            BrandFlows again = new BrandFlows(TransfersTest.DOMAIN);
            Transfers log = new Transfers(TransfersTest.DOMAIN);
            muchang.journal().read(0, 10_000).forEach(each -> {
                again.take(each);
                log.take(each);
            });
            assertThat(again.conservation()).isEqualTo(flows.conservation());
            assertThat(log.all()).isEqualTo(transfers.all());
        }
    }

    private static Untimed any(Random random) {
        Identity who = Identity.of(random.nextBoolean() ? "unionid" : "member", "p" + random.nextInt(PEOPLE));
        String pool = POOLS.get(random.nextInt(POOLS.size()));
        String other = POOLS.get((POOLS.indexOf(pool) + 1 + random.nextInt(POOLS.size() - 1)) % POOLS.size());
        return switch (random.nextInt(8)) {
            case 0, 1 -> Signal.added(who).to(pool);
            case 2 -> Signal.added(who).to("parents").through("kids-card");
            case 3, 4 -> Signal.moved(who, pool, other);
            case 5, 6 -> Signal.left(who, pool);
            default ->
                Signal.identified(
                        Identity.of("unionid", "p" + random.nextInt(PEOPLE)),
                        Identity.of("member", "p" + random.nextInt(PEOPLE)));
        };
    }

    private static long customersOf(String brand, Muchang muchang) {
        return Stream.iterate(0, i -> i + 1)
                .limit(PEOPLE)
                .flatMap(i -> Stream.of(Identity.of("unionid", "p" + i), Identity.of("member", "p" + i)))
                .map(each -> muchang.customer(each).orElse(null))
                .filter(Objects::nonNull)
                .map(Party::id)
                .distinct()
                .map(muchang::party)
                .filter(party -> TransfersTest.DOMAIN.pools().stream()
                        .filter(pool -> pool.owner().equals(brand))
                        .anyMatch(pool -> party.memberships().containsKey(pool.name())))
                .count();
    }
}
