package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.insight.Proportion;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import io.github.muchang.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EconomicsTest {
    private static final Channel PAID = Channel.of("paid");
    private static final Channel SEM = Channel.of("paid", "sem");
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Span TEN_DAYS = Span.days(10);

    private final Optician shop = new Optician();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_arrival_a_kept_customer_and_a_first_purchase_have_their_price() {
        shop.came("林", "friends", "sem", 1);
        shop.came("陈", "friends", "sem", 2);
        shop.came("王", "friends", "sem", 3);
        shop.came("王", "followers", "qr-end", 4); // an arrival by another way: 王 belongs to the first
        shop.left("陈", "friends", 5);
        shop.bought("林", 40, 6);
        shop.bought("林", 70, 8);

        ChannelWorth paid = worth(spent(SEM, 100));

        assertThat(paid)
                .isEqualTo(new ChannelWorth(
                        PAID,
                        Money.yuan(100),
                        3,
                        3,
                        3,
                        2,
                        1,
                        Money.yuan(110),
                        Money.yuan(110),
                        Optional.of(LocalDate.of(2026, 3, 8))));
        assertThat(paid.costPerArrival()).contains(Money.of(3333, "CNY"));
        assertThat(paid.costPerKept()).contains(Money.yuan(50));
        assertThat(paid.costPerFirstPurchase()).contains(Money.yuan(100));
        assertThat(paid.valuePerHead()).contains(Money.of(3667, "CNY"));
        assertThat(paid.gain()).isEqualTo(Money.yuan(10));
        assertThat(paid.keptShare()).isEqualTo(new Proportion(2, 3));
        assertThat(paid.boughtShare()).isEqualTo(new Proportion(1, 3));
    }

    @Test
    void of_what_is_paid_only_the_margin_covers_the_cost() {
        shop.came("林", "friends", "sem", 1);
        shop.bought("林", 110, 6);

        ChannelWorth paid = find(economics(spent(SEM, 100)).margin(30), Grain.PATHWAY, PAID);

        assertThat(paid.contribution()).isEqualTo(Money.yuan(33));
        assertThat(paid.gain()).isEqualTo(Money.yuan(-67));
        assertThat(paid.paidBack()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> economics().margin(101))
                .withMessageContaining("0 to 100 percent, not 101");
    }

    @Test
    void nothing_is_said_of_a_kept_customer_before_all_are_due() {
        shop.came("林", "friends", "sem", 1);
        shop.came("陈", "friends", "sem", 25);

        ChannelWorth paid = worth(spent(SEM, 100));

        assertThat(paid.due()).isEqualTo(1);
        assertThat(paid.kept()).isEqualTo(1);
        assertThat(paid.costPerKept()).isEmpty();
        assertThat(paid.costPerFirstPurchase()).isEmpty();
    }

    @Test
    void whoever_moves_on_to_another_pool_is_kept() {
        shop.came("林", "followers", "qr-end", 1);
        shop.muchang.accept(
                Signal.moved(Optician.who("林"), "followers", "friends").at(Optician.day(3, 10)));
        shop.came("陈", "followers", "qr-end", 1);
        shop.muchang.accept(
                Signal.moved(Optician.who("陈"), "followers", "friends").at(Optician.day(3, 10)));
        shop.left("陈", "friends", 9);

        ChannelWorth article = find(economics(), Grain.PATHWAY, Channel.of("article"));

        assertThat(article.keptShare()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void an_outlay_is_spread_over_its_days_and_none_of_it_is_lost() {
        Outlay outlay = new Outlay(PAID, Days.of("2026-02-27", "2026-03-05"), Money.of(1000, "CNY"));

        long february = outlay.within(Days.of("2026-02-01", "2026-02-28"));
        long first = outlay.within(Days.of("2026-03-01", "2026-03-03"));
        long rest = outlay.within(Days.of("2026-03-04", "2026-12-31"));

        assertThat(List.of(february, first, rest)).containsExactly(285L, 429L, 286L);
        assertThat(outlay.within(Days.of("2026-04-01", "2026-04-30"))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Days.of("2026-03-02", "2026-03-01"));
    }

    @Test
    void whoever_had_bought_before_makes_no_first_purchase() {
        shop.bought("林", 500, 1);
        shop.came("林", "friends", "sem", 2);
        shop.bought("林", 300, 3);

        ChannelWorth paid = worth(spent(SEM, 100));

        assertThat(paid.buyers()).isZero();
        assertThat(paid.value()).isEqualTo(Money.yuan(300));
    }

    @Test
    void whoever_came_in_another_period_is_not_counted() {
        shop.came("林", "friends", "sem", 1);
        shop.came("林", "friends", "table-7", 20);
        shop.came("陈", "friends", "sem", 20);

        List<ChannelWorth> late =
                economics().channels(shop.histories, Grain.PATHWAY, Days.of("2026-03-15", "2026-03-31"), Optician.END);

        assertThat(late)
                .extracting(each -> each.channel() + " " + each.arrivals() + " " + each.people())
                .containsExactly("paid 1 1");
    }

    @Test
    void by_source_an_outlay_on_a_whole_pathway_stands_alone() {
        shop.came("林", "friends", "sem", 1);

        List<ChannelWorth> codes =
                economics(spent(SEM, 10), spent(PAID, 20)).channels(shop.histories, Grain.SOURCE, MARCH, Optician.END);

        assertThat(codes)
                .extracting(each -> each.channel() + " " + each.cost() + " " + each.people())
                .containsExactly("paid 20.00 CNY 0", "paid/sem 10.00 CNY 1");
        assertThat(worth(spent(SEM, 10), spent(PAID, 20)).cost()).isEqualTo(Money.yuan(30));
    }

    @Test
    void every_fault_of_outlays_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> worth(
                        new Outlay(PAID, MARCH, Money.of(100, "USD")),
                        spent(PAID, -1),
                        spent(Channel.of("paid", "smm"), 1)))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + ": " + fault.message())
                        .satisfiesExactly(
                                first -> assertThat(first)
                                        .isEqualTo("/outlays/0/amount: is in USD, but the domain's currency is CNY:"
                                                + " these do not mix, convert one first"),
                                second -> assertThat(second)
                                        .isEqualTo("/outlays/1/amount: nobody spends less than nothing, not -1.00 CNY"),
                                third -> assertThat(third)
                                        .startsWith("/outlays/2/channel: there is no channel 'paid/smm', did you mean"
                                                + " 'paid/sem'?")));
    }

    private ChannelWorth worth(Outlay... outlays) {
        return find(economics(outlays), Grain.PATHWAY, PAID);
    }

    private ChannelWorth find(Economics economics, Grain grain, Channel channel) {
        return economics.channels(shop.histories, grain, MARCH, Optician.END).stream()
                .filter(each -> each.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static Economics economics(Outlay... outlays) {
        return Economics.of(List.of(outlays)).keptAfter(TEN_DAYS);
    }

    private static Outlay spent(Channel channel, long yuan) {
        return new Outlay(channel, MARCH, Money.yuan(yuan));
    }
}
