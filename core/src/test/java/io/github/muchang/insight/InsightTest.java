package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightTest {
    private static final LocalDate LAST = LocalDate.of(2026, 4, 1);

    private final Shop shop = new Shop();

    @Test
    void it_reads_what_there_is_and_follows_from_there() {
        shop.added("林", "wecom-friends");
        Insight insight = Insight.of(Shop.DOMAIN).over(shop.muchang.journal());
        assertThat(insight.next()).isEqualTo(shop.muchang.journal().size());
        shop.added("陈", "wecom-friends");
        assertThat(insight.stock().on(Stock.By.POOL, LAST)).isEqualTo(Map.of("wecom-friends", 1L));

        shop.following(insight);
        shop.added("王", "wecom-friends");

        assertThat(insight.stock().on(Stock.By.POOL, LAST)).isEqualTo(Map.of("wecom-friends", 3L));
        assertThat(insight.next()).isEqualTo(shop.muchang.journal().size());
    }

    @Test
    void it_reads_on_when_it_is_told_to() {
        Insight insight = Insight.of(Shop.DOMAIN).over(shop.muchang.journal());
        shop.added("林", "wecom-friends");
        insight.over(shop.muchang.journal());
        insight.over(shop.muchang.journal());

        assertThat(insight.stock().on(Stock.By.POOL, LAST)).isEqualTo(Map.of("wecom-friends", 1L));
    }

    @Test
    void a_fact_is_taken_in_once_and_in_its_order() {
        Insight insight = Insight.of(Shop.DOMAIN);
        Recorded first = new Recorded(0, new PartyId(2), new PersonFact.Registered(1, Party.Kind.CUSTOMER));
        insight.take(first);
        insight.take(first);
        assertThat(insight.next()).isEqualTo(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> insight.take(new Recorded(2, first.party(), first.fact())))
                .withMessage("fact 2 cannot be taken in before fact 1");
    }
}
