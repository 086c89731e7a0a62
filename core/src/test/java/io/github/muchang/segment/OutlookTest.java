package io.github.muchang.segment;

import static io.github.muchang.segment.Conditions.aliveProbability;
import static io.github.muchang.segment.Conditions.expectedPurchases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void somebody_fades_at_a_local_midnight_and_is_back_with_a_purchase() {
        Condition there = aliveProbability().atLeast(0.5);
        Finding finding = there.check(bought(SHANGHAI, "2026-06-30T12:00", "2026-01-01T10:00", "2026-01-20T20:00"));
        Instant until = there.check(bought(SHANGHAI, "2026-02-01T12:00", "2026-01-01T10:00", "2026-01-20T20:00"))
                .until()
                .orElseThrow();

        assertThat(finding.holds()).isFalse();
        assertThat(finding.until()).isEmpty();
        assertThat(until.atZone(SHANGHAI).toLocalTime()).isEqualTo("00:00");
        assertThat(holdsAt(there, until.toEpochMilli() - 1)).isTrue();
        assertThat(holdsAt(there, until.toEpochMilli())).isFalse();
        assertThat(there.check(bought(
                                SHANGHAI,
                                "2026-06-30T12:00",
                                "2026-01-01T10:00",
                                "2026-01-20T20:00",
                                "2026-06-30T11:00"))
                        .holds())
                .isTrue();
    }

    @Test
    void a_day_that_begins_twice_turns_it_once() {
        ZoneId zone = ZoneId.of("America/St_Johns"); // on 2010-11-07 the clocks went back from 00:01 to 23:01
        long firstMidnight = Instant.parse("2010-11-07T02:30:00Z").toEpochMilli();
        Subject before = bought(zone, "2010-11-06T23:30", "2010-10-20T10:00", "2010-11-02T20:00");
        Metric there = aliveProbability().itself();
        long thatDay = there.value(History.at(before, firstMidnight));
        Condition still = new Measured(there, Bounds.atLeast(thatDay + 1));

        assertThat(still.check(before).until()).contains(Instant.ofEpochMilli(firstMidnight));
        for (long minutes : new long[] {0, 2, 30, 61, 62, 600}) {
            assertThat(still.check(History.at(before, firstMidnight + minutes * 60_000))
                            .holds())
                    .isFalse();
        }
    }

    @Test
    void it_says_itself_with_what_it_is_based_on() {
        Subject subject =
                bought(SHANGHAI, "1997-09-30T12:00", "1997-01-01T10:00", "1997-01-18T10:00", "1997-08-02T10:00");

        assertThat(aliveProbability().atLeast(0.3).check(subject).in(Locale.CHINA))
                .startsWith("是：仍会购买的概率为 72.")
                .contains("%（首次后又有 2 天购买，最近一次在首次后 213 天，距首次 272 天）");
        assertThat(expectedPurchases(Span.days(273))
                        .lessThan(1.25)
                        .check(subject)
                        .in(Locale.ENGLISH))
                .startsWith("Yes: the expected number of days (purchased) in the next 273 days is 1.22")
                .endsWith("(purchased on 2 days after the first, the last of them 213 days after it; the first was 272"
                        + " days ago)");
        assertThat(aliveProbability().between(0.25, 0.5).check(subject).condition())
                .extracting(each -> each.sentence(subject.rules().wording(Locale.ENGLISH)))
                .isEqualTo("the probability that whoever purchased is still there is at least 25 % but less than 50 %");
        assertThat(aliveProbability("rewarded").atLeast(0.3).check(subject).in(Locale.CHINA))
                .startsWith("还没有：从未获得奖励");
    }

    @Test
    void a_number_to_compare_with_is_exact() {
        assertThatThrownBy(() -> aliveProbability().atLeast(0.1234567))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number to compare with has at most six decimals, not 0.1234567");
        assertThatThrownBy(() -> aliveProbability().lessThan(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    private static boolean holdsAt(Condition condition, long moment) {
        Subject subject = bought(SHANGHAI, "2026-02-01T12:00", "2026-01-01T10:00", "2026-01-20T20:00");
        return condition.check(History.at(subject, moment)).holds();
    }

    private static Subject bought(ZoneId zone, String now, String... at) {
        List<History.Deed> deeds = Arrays.stream(at)
                .map(each -> new History.Deed("purchased", millis(zone, each), "", 100))
                .toList();
        History.Facts facts =
                new History.Facts(0, "", 0, ImmutableMap.of(), List.of(), ImmutableMap.of(), List.of(), List.of());
        return new History(zone, millis(zone, now), deeds, facts, List.of()).subject();
    }

    private static long millis(ZoneId zone, String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone)
                .toInstant()
                .toEpochMilli();
    }
}
