package io.github.muchang.repurchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;
import io.github.muchang.time.LocalCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PurchaseHistoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalCalendar CALENDAR = LocalCalendar.of(ZONE);
    private static final LocalDate END = LocalDate.parse("1997-09-30");

    @Test
    void purchases_of_one_day_are_one_and_later_ones_are_not_known_yet() {
        List<LocalDate> days = days("1997-01-18", "1997-01-01", "1997-08-02", "1997-08-02", "1997-12-12");

        assertThat(PurchaseHistory.of(days, END)).contains(new PurchaseHistory(2, 213, 272));
        assertThat(PurchaseHistory.of(days, LocalDate.parse("1996-12-31"))).isEmpty();
        assertThat(PurchaseHistory.of(days, LocalDate.parse("1997-01-01"))).contains(new PurchaseHistory(0, 0, 0));
    }

    @Test
    void spending_leaves_the_first_day_out() {
        Map<LocalDate, Double> amounts = new TreeMap<>(Map.of(
                LocalDate.parse("1997-01-01"), 100.0,
                LocalDate.parse("1997-01-18"), 30.0,
                LocalDate.parse("1997-08-02"), 15.0,
                LocalDate.parse("1997-12-12"), 1000.0));

        assertThat(Spending.ofRepeats(amounts, END)).contains(new Spending(2, 22.5));
        assertThat(Spending.ofRepeats(amounts, LocalDate.parse("1997-01-01"))).contains(Spending.UNKNOWN);
        assertThat(Spending.ofRepeats(amounts, LocalDate.parse("1996-12-31"))).isEmpty();
        assertThatThrownBy(() -> new Spending(0, 5)).isInstanceOf(IllegalArgumentException.class);
        amounts.put(LocalDate.parse("1997-03-02"), -5.0);
        assertThatThrownBy(() -> Spending.ofRepeats(amounts, END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on 1997-03-02 less than nothing was spent");
    }

    @Property(tries = 300)
    void a_state_gives_the_history_of_its_purchases(@ForAll("moments") List<Long> moments) {
        long now = moments.stream().mapToLong(each -> each).max().orElseThrow() + 5 * 86_400_000L;

        assertThat(PurchaseHistory.of(bought(moments), CALENDAR, CALENDAR.dayOf(now)))
                .isEqualTo(byDays(moments, now));
    }

    @Test
    void days_of_which_nothing_is_kept_are_counted_all_the_same() {
        List<Long> daily = LongStream.range(10_000, 13_000)
                .map(day -> day * 86_400_000L)
                .boxed()
                .toList();
        ActivityLog log = bought(daily);

        assertThat(log.size()).isLessThan(3000);
        assertThat(PurchaseHistory.of(log, CALENDAR, 13_100)).isEqualTo(new PurchaseHistory(2999, 2999, 3100));
    }

    private static PurchaseHistory byDays(List<Long> moments, long now) {
        TreeSet<LocalDate> days = new TreeSet<>();
        moments.forEach(at -> days.add(LocalDate.ofEpochDay(CALENDAR.dayOf(at))));
        return PurchaseHistory.of(days, LocalDate.ofEpochDay(CALENDAR.dayOf(now)))
                .orElseThrow();
    }

    private static ActivityLog bought(List<Long> moments) {
        Draft draft = Party.unknown(new PartyId(1)).draft();
        draft.register(Party.Kind.CUSTOMER, 0);
        moments.forEach(at -> draft.did("purchased", at, CALENDAR.dayOf(at), "", 100, "CNY", true));
        return Objects.requireNonNull(draft.freeze().activities().find("purchased"));
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    /** Within three years, many of them round midnight. */
    @Provide
    Arbitrary<List<Long>> moments() {
        Arbitrary<Long> midnights =
                Arbitraries.longs().between(20_000, 21_000).map(day -> day * 86_400_000L - 8 * 3_600_000L);
        return Arbitraries.oneOf(
                        midnights,
                        midnights.map(at -> at - 1),
                        Arbitraries.longs().between(20_000L * 86_400_000L, 20_500L * 86_400_000L))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .withoutEdgeCases();
    }
}
