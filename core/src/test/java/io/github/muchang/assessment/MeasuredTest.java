package io.github.muchang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Insight;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a journal answers, and what it leaves open. */
class MeasuredTest {
    private static final PrivateDomain SHOP = PrivateDomain.named("明视眼镜")
            .pools(Pool.named("guests").ownedBy("明视眼镜").offline())
            .build();

    private final Muchang muchang = Muchang.builder(SHOP)
            .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
            .open();
    private final Insight insight = Insight.of(SHOP);

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void return_interval_value_and_customers_come_from_the_purchases_and_the_rest_is_asked() {
        buys("林", 100, "2026-03-01T02:00:00Z");
        buys("林", 100, "2026-03-01T04:00:00Z");
        buys("林", 300, "2026-03-31T02:00:00Z");
        buys("陈", 151, "2026-04-02T02:00:00Z");
        buys("王", 50, "2027-02-28T02:00:00Z");

        BusinessBuilder builder = measured();

        assertThat(builder.open())
                .containsExactly(
                        Answer.MARGIN, Answer.CONSENT, Answer.REFERRAL, Answer.STAFF, Answer.HOUR, Answer.FIXED);
        Business business = builder.margin(50)
                .consenting(50)
                .referring(5)
                .staff(1, Money.yuan(40))
                .fixed(Money.yuan(0))
                .decision(Decision.CONSIDERED)
                .regulation(Regulation.OPEN)
                .build();
        assertThat(business.number(Answer.RETURN)).isEqualTo(33); // 1 of 3
        assertThat(business.number(Answer.INTERVAL)).isEqualTo(30);
        assertThat(business.number(Answer.VALUE)).isEqualTo(17_525); // 701 yuan, 4 purchases
        assertThat(business.number(Answer.CUSTOMERS)).isEqualTo(3);
    }

    @Test
    void how_many_customers_a_year_brings_is_open_beyond_twelve_months() {
        buys("林", 100, "2026-03-01T02:00:00Z");
        buys("陈", 100, "2027-03-01T02:00:00Z");

        assertThat(measured().open())
                .contains(Answer.CUSTOMERS, Answer.INTERVAL)
                .doesNotContain(Answer.VALUE);
    }

    @Test
    void nothing_is_answered_as_long_as_nobody_bought() {
        assertThat(measured().open()).containsExactly(Answer.values());
    }

    private BusinessBuilder measured() {
        return Business.from("明视眼镜", insight.over(muchang.journal()), SHOP.currency());
    }

    private void buys(String name, long yuan, String at) {
        Instant when = Instant.parse(at);
        muchang.advanceTo(when);
        muchang.accept(Signal.did(Identity.of("unionid", name), "purchased")
                .amount(Money.yuan(yuan))
                .at(when));
    }
}
