package io.github.muchang.price;

import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Proportion;
import io.github.muchang.journal.Fold;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a few people do, some of whom turn out to be one: folds say what they say when worked out again, and nothing is lost. */
class PriceProperties {
    private static final int PEOPLE = 4;
    private static final int STEPS = 40;
    private static final List<String> POOLS = List.of("clinic", "app", "friends", "mall");
    private static final Promotion SALE = Promotion.of("大促", "2026-01-04", "2026-01-06", Money.yuan(1));
    private static final PriceList LIST = PriceList.of(
            Offer.in(Clinic.GUESTS, "洗牙", Money.yuan(3), Clinic.YEAR),
            Offer.in(Clinic.APP, "洗牙", Money.yuan(2), Clinic.YEAR),
            Offer.in(Clinic.APP, "洗牙", Money.yuan(1), Clinic.YEAR).only("会员").because("会员价"));

    @Property(tries = 100)
    void worked_out_again_they_say_the_same_and_every_fen_is_in_one_month(@ForAll long seed) {
        Random random = new Random(seed);
        long paid = 0;
        try (Clinic clinic = new Clinic()) {
            for (int i = 0; i < STEPS; i++) {
                Instant at = Clinic.day(1 + i / 4, i % 4);
                Money amount = Money.of(random.nextInt(800) - 200, "CNY");
                boolean buys = random.nextInt(2) == 0;
                Identity who = who(random);
                if (buys) {
                    paid += amount.minor();
                    clinic.muchang.accept(Signal.did(who, "purchased")
                            .labelled("洗牙")
                            .amount(amount)
                            .at(at));
                }
                if (random.nextInt(3) == 0) {
                    clinic.muchang.accept(Signal.did(who, "discounted")
                            .labelled("大促")
                            .amount(Money.of(50, "CNY"))
                            .at(at));
                }
                clinic.muchang.accept(other(random, who).at(at).withId("s" + i));
                if (random.nextInt(9) == 0) {
                    says(clinic.discounts, clinic.watch);
                }
            }
            Discounts discounts = again(clinic.muchang, new Discounts(Clinic.DOMAIN));
            PriceWatch watch = again(clinic.muchang, new PriceWatch(Clinic.DOMAIN));

            assertThat(says(discounts, watch)).isEqualTo(says(clinic.discounts, clinic.watch));
            assertThat(discounts.months().stream()
                            .mapToLong(each -> each.atDiscount().total())
                            .sum())
                    .isEqualTo(paid);
            assertThat(discounts.terms(Term.MONTH).stream().map(TermUse::off))
                    .containsExactlyElementsOf(
                            discounts.months().stream().map(MonthDiscounts::off).toList());
            Proportion share = discounts.dependents(1).share();
            assertThat(share.of()).isLessThanOrEqualTo(2 * PEOPLE);
            assertThat(watch.owed(LIST, days(30), Clinic.day(11, 0)))
                    .allMatch(each -> each.amount().minor() > 0);
        }
    }

    private static Untimed other(Random random, Identity who) {
        String pool = POOLS.get(random.nextInt(POOLS.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> Signal.of(who, new Occurrence.Added(pool, Optional.empty(), Membership.Role.MEMBER));
            case 2 -> Signal.left(who, pool);
            case 3 -> Signal.tagged(who, "会员", "前台");
            case 4 -> Signal.untagged(who, "会员", "前台");
            default ->
                Signal.identified(
                        Identity.of("unionid", "p" + random.nextInt(PEOPLE)),
                        Identity.of("member", "p" + random.nextInt(PEOPLE)));
        };
    }

    private static Identity who(Random random) {
        return Identity.of(random.nextBoolean() ? "unionid" : "member", "p" + random.nextInt(PEOPLE));
    }

    private static <F extends Fold> F again(Muchang muchang, F fold) {
        muchang.journal().read(0, 10_000).forEach(fold::take);
        return fold;
    }

    private static List<Object> says(Discounts discounts, PriceWatch watch) {
        return Stream.<Object>of(
                        discounts.months(),
                        discounts.dependents(1),
                        discounts.dependents(2),
                        discounts.terms(Term.QUARTER),
                        discounts.after(SALE, 3, Clinic.day(20, 0)),
                        watch.clashes(LIST, Clinic.YEAR),
                        watch.owed(LIST, days(5), Clinic.day(11, 0)))
                .toList();
    }
}
