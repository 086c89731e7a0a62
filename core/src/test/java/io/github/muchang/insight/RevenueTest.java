package io.github.muchang.insight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.PersonFact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueTest {
    private static final PrivateDomain CLUB = PrivateDomain.named("明视眼镜")
            .pools(Shop.FRIENDS, Pool.named("club").ownedBy("明视眼镜").offline().kind(Pool.Kind.MEMBERS))
            .build();

    private final Book book = new Book(CLUB);
    private final Revenue revenue = book.insight.revenue();

    @Test
    void a_purchase_counts_for_the_members_if_the_buyer_was_one_by_then() {
        book.enters(2, "2026-03-01T10:00:00+08:00", "club");
        book.enters(3, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.does(2, "2026-03-02T10:00:00+08:00", "purchased", "", 300);
        book.does(3, "2026-03-31T23:59:59+08:00", "purchased", "", 100);
        book.enters(3, "2026-04-01T00:00:00+08:00", "club");
        book.does(3, "2026-04-01T00:00:00+08:00", "purchased", "", 50);

        assertThat(revenue.months(20))
                .containsExactly(
                        new MonthSales(
                                YearMonth.of(2026, 3),
                                new Share(1, 2, 30_000, 40_000),
                                new Share(1, 2, 30_000, 40_000)),
                        new MonthSales(
                                YearMonth.of(2026, 4), new Share(1, 1, 5_000, 5_000), new Share(1, 1, 5_000, 5_000)));
    }

    @Test
    void without_a_scheme_of_members_whoever_is_in_a_pool_is_one() {
        Book open = new Book();
        open.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        open.does(2, "2026-03-02T10:00:00+08:00", "purchased", "", 300);
        open.does(3, "2026-03-02T10:00:00+08:00", "purchased", "", 100);

        assertThat(open.insight.revenue().months(50))
                .extracting(MonthSales::members)
                .containsExactly(new Share(1, 2, 30_000, 40_000));
    }

    @Test
    void whoever_bought_once_is_listed_with_what_reached_them_last() {
        book.receives(2, "2026-03-01T10:00:00+08:00", "hello", CARE);
        book.receives(2, "2026-03-02T10:00:00+08:00", "tips", CARE);
        book.does(2, "2026-03-03T10:00:00+08:00", "purchased", "", 300);
        book.receives(2, "2026-03-04T10:00:00+08:00", "thanks", CARE);
        book.receives(2, "2026-03-05T10:00:00+08:00", "offer", PROMOTION);
        book.tells(
                2,
                new DeliveryRefused(
                        Book.at("2026-03-06T10:00:00+08:00"),
                        book.asked(2, "2026-03-06T10:00:00+08:00", "lost", PROMOTION, "wecom-friends"),
                        "expired",
                        ""));
        book.does(3, "2026-03-03T10:00:00+08:00", "purchased", "", 0);
        book.does(3, "2026-03-03T10:00:01+08:00", "purchased", "", 0);
        book.does(4, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.tells(4, new PersonFact.Erased(Book.at("2026-03-04T10:00:00+08:00")));

        assertThat(revenue.oneTimeBuyers())
                .containsExactly(new OneTime(
                        new PartyId(2),
                        Instant.parse("2026-03-03T02:00:00Z"),
                        List.of(
                                new OneTime.Touch(Instant.parse("2026-03-02T02:00:00Z"), "tips", CARE),
                                new OneTime.Touch(Instant.parse("2026-03-04T02:00:00Z"), "thanks", CARE),
                                new OneTime.Touch(Instant.parse("2026-03-05T02:00:00Z"), "offer", PROMOTION))));
    }

    @Test
    void two_who_are_one_bought_together() {
        book.does(2, "2026-03-03T10:00:00+08:00", "purchased", "", 10);
        book.does(3, "2026-03-04T10:00:00+08:00", "purchased", "", 30);
        book.does(4, "2026-03-04T10:00:00+08:00", "purchased", "", 20);
        book.receives(6, "2026-03-04T10:00:00+08:00", "offer", PROMOTION);
        book.receives(5, "2026-03-05T10:00:00+08:00", "tips", CARE);
        book.does(6, "2026-03-04T10:00:00+08:00", "purchased", "", 20);
        book.same(2, 3, "2026-03-05T10:00:00+08:00");
        book.same(5, 6, "2026-03-05T10:00:00+08:00");

        assertThat(revenue.months(1).get(0).best()).isEqualTo(new Share(1, 3, 4_000, 8_000));
        assertThat(revenue.oneTimeBuyers())
                .extracting(OneTime::customer)
                .containsExactly(new PartyId(4), new PartyId(5));
        assertThat(revenue.oneTimeBuyers().get(1).touches())
                .extracting(OneTime.Touch::content)
                .containsExactly("offer", "tips");
    }

    @Test
    void a_percentage_is_from_0_to_100() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revenue.months(101))
                .withMessage("a percentage is from 0 to 100, not 101");
    }
}
