package io.github.muchang.foresight;

import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.foresight.ForecastReport.Quota;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ForecastQuotaTest {
    private static final int CUSTOMERS = 10;

    /** 2026-03-01 in Shanghai. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void what_an_account_may_not_do_today_it_does_later_or_never_as_it_then_happens() {
        Muchang muchang = shop(Pace.of(2, days(1)));

        ForecastReport foreseen =
                muchang.forecast(muchang.domain()).sending("offer").days(5).run();
        for (int i = 0; i < CUSTOMERS; i++) {
            muchang.messages().send(Town.customer(i), "offer");
        }
        muchang.advanceTo(Town.START.plusSeconds(5 * 86_400));

        assertThat(foreseen.quotas())
                .containsExactly(
                        new Quota(FIRST, "wecom", "corp-1", 10, 2, 8, 0),
                        new Quota(FIRST.plusDays(1), "wecom", "corp-1", 0, 2, 0, 0),
                        new Quota(FIRST.plusDays(2), "wecom", "corp-1", 0, 2, 0, 0),
                        new Quota(
                                FIRST.plusDays(3),
                                "wecom",
                                "corp-1",
                                0,
                                0,
                                0,
                                4)); // "offer" is worth nothing after three days
        assertThat(perDay(muchang, DeliveryAccepted.class::isInstance))
                .containsExactly(Map.entry(FIRST, 2), Map.entry(FIRST.plusDays(1), 2), Map.entry(FIRST.plusDays(2), 2));
        assertThat(perDay(
                        muchang,
                        fact -> fact instanceof DeliveryRefused refused
                                && refused.reason().equals(DeliveryRefused.EXPIRED)))
                .containsExactly(Map.entry(FIRST.plusDays(3), 4));
        assertThat(foreseen.in(Locale.ENGLISH)).contains("Quotas of accounts").contains("corp-1");
    }

    @Test
    void what_is_left_at_the_end_of_a_forecast_is_not_counted_as_sent() {
        Muchang muchang = shop(Pace.of(2, days(1)));

        ForecastReport foreseen =
                muchang.forecast(muchang.domain()).sending("offer").days(1).run();

        assertThat(foreseen.quotas())
                .containsExactly(
                        new Quota(FIRST, "wecom", "corp-1", 10, 2, 8, 0),
                        new Quota(FIRST.plusDays(1), "wecom", "corp-1", 0, 2, 0, 6));
    }

    @Test
    void an_account_that_may_do_all_at_once_has_no_quota_to_speak_of() {
        Muchang muchang = shop(Pace.unlimited(8));

        ForecastReport foreseen =
                muchang.forecast(muchang.domain()).sending("offer").days(5).run();

        assertThat(foreseen.quotas()).isEmpty();
        assertThat(foreseen.sent()).isEqualTo(CUSTOMERS);
    }

    private static Muchang shop(Pace pace) {
        Muchang muchang = Muchang.builder(Town.ruled())
                .stores(Stores.memory())
                .carrier(LoopbackCarrier.named("wecom"))
                .pace(CarrierId.of("wecom"), "corp-1", pace)
                .startingAt(Town.START.minusSeconds(30 * 86_400))
                .open();
        for (int i = 0; i < CUSTOMERS; i++) {
            muchang.accept(Signal.added(Town.customer(i))
                    .to("friends")
                    .at(Town.START.minusSeconds(30 * 86_400))
                    .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
        }
        muchang.advanceTo(Town.START);
        return muchang;
    }

    private static Map<LocalDate, Integer> perDay(Muchang muchang, Predicate<Fact> which) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        List<Recorded> all = muchang.journal().read(0, Integer.MAX_VALUE);
        for (Recorded each : all) {
            Fact fact = each.fact();
            if (fact.at() >= Town.START.toEpochMilli() && which.test(fact)) {
                days.merge(LocalDate.ofEpochDay(muchang.domain().calendar().dayOf(fact.at())), 1, Integer::sum);
            }
        }
        return days;
    }
}
