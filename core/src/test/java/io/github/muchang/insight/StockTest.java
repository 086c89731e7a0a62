package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.ChannelFact;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

    private final Book book = new Book();
    private final Stock stock = book.insight.stock();

    @Test
    void the_day_ends_at_midnight_in_the_zone_of_the_domain() {
        book.enters(2, "2026-03-01T23:59:59+08:00", "wecom-friends");
        book.enters(3, "2026-03-02T00:00:00+08:00", "wecom-friends");
        book.leaves(2, "2026-03-02T09:00:00+08:00", "wecom-friends", "");

        assertThat(stock.days(Stock.By.POOL, "wecom-friends"))
                .containsExactly(new DayFlow(FIRST, 0, 1, 0, 0, 0, 1), new DayFlow(SECOND, 1, 1, 0, 1, 0, 1));
        assertThat(stock.on(Stock.By.POOL, FIRST)).isEqualTo(Map.of("wecom-friends", 1L));
        assertThat(stock.on(Stock.By.POOL, FIRST.minusDays(1))).isEqualTo(Map.of("wecom-friends", 0L));
        assertThat(stock.days(Stock.By.POOL, "nowhere")).isEmpty();
    }

    @Test
    void whoever_moves_within_a_brand_stays_with_it() {
        book.enters(2, "2026-03-01T10:00:00+08:00", "followers");
        book.leaves(2, "2026-03-02T10:00:00+08:00", "followers", "wecom-friends");
        book.enters(2, "2026-03-02T10:00:00+08:00", "wecom-friends");

        assertThat(stock.days(Stock.By.BRAND, "明视眼镜")).containsExactly(new DayFlow(FIRST, 0, 1, 0, 0, 0, 1));
        assertThat(stock.days(Stock.By.SOURCE, "")).containsExactly(new DayFlow(FIRST, 0, 1, 0, 0, 0, 1));
        assertThat(stock.days(Stock.By.POOL, "followers")).last().isEqualTo(new DayFlow(SECOND, 1, 0, 1, 0, 0, 0));
    }

    @Test
    void a_stage_is_left_for_the_next() {
        book.stage(2, "2026-03-01T10:00:00+08:00", "lead");
        book.stage(3, "2026-03-01T10:00:00+08:00", "lead");
        book.stage(2, "2026-03-02T10:00:00+08:00", "buyer");

        assertThat(stock.days(Stock.By.STAGE, "lead")).last().isEqualTo(new DayFlow(SECOND, 2, 0, 1, 0, 0, 1));
        assertThat(stock.on(Stock.By.STAGE, SECOND)).isEqualTo(Map.of("lead", 1L, "buyer", 1L));
    }

    @Test
    void a_touch_that_turns_out_to_be_earlier_is_the_source() {
        touched(2, "2026-03-01T10:00:00+08:00", "2026-03-01T10:00:00+08:00", "table-7");
        book.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        touched(2, "2026-03-02T10:00:00+08:00", "2026-02-01T10:00:00+08:00", "sem");

        assertThat(stock.days(Stock.By.SOURCE, "table-7")).last().isEqualTo(new DayFlow(SECOND, 1, 0, 1, 0, 0, 0));
        assertThat(stock.on(Stock.By.SOURCE, SECOND)).isEqualTo(Map.of("table-7", 0L, "sem", 1L));
    }

    @Test
    void two_who_are_one_count_once_at_the_stage_that_was_come_to_last() {
        book.enters(2, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.enters(3, "2026-03-01T10:00:00+08:00", "wecom-friends");
        book.stage(2, "2026-03-01T10:00:00+08:00", "lead");
        book.stage(3, "2026-03-01T11:00:00+08:00", "buyer");
        book.same(2, 3, "2026-03-02T10:00:00+08:00");

        assertThat(stock.days(Stock.By.POOL, "wecom-friends")).last().isEqualTo(new DayFlow(SECOND, 2, 0, 0, 0, 1, 1));
        assertThat(stock.on(Stock.By.STAGE, SECOND)).isEqualTo(Map.of("lead", 0L, "buyer", 1L));
        assertThat(stock.broken(Stock.By.STAGE)).isEmpty();
    }

    @Test
    void to_ask_about_a_pool_is_not_to_come_there() {
        Book shop = new Book(PrivateDomain.named("明视眼镜")
                .pools(Pool.named("club").ownedBy("明视眼镜").kind(Pool.Kind.MEMBERS))
                .build());

        shop.does(3, "2026-03-05T10:00:00+08:00", "purchased", "", 100); // was it a member?
        shop.leaves(3, "2026-03-05T11:00:00+08:00", "club", "");

        assertThat(shop.insight.stock().names(Stock.By.POOL)).isEmpty();
    }

    private void touched(int party, String at, String happened, String source) {
        book.tells(
                party, new ChannelFact.SourceTouched(Book.at(at), Book.at(happened), source, "table", "wecom-friends"));
    }
}
