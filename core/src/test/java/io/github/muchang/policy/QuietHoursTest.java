package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.quietHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.content.Purpose;
import io.github.muchang.time.Moments;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T21:29, 2026-03-01T21:29",
        "2026-03-01T21:30, 2026-03-02T08:30",
        "2026-03-01T23:59, 2026-03-02T08:30",
        "2026-03-02T00:00, 2026-03-02T08:30",
        "2026-03-02T08:29, 2026-03-02T08:30",
        "2026-03-02T08:30, 2026-03-02T08:30",
        "2026-03-02T12:00, 2026-03-02T12:00"
    })
    void nobody_is_written_to_at_night(String now, String opens) {
        assertThat(opens(quietHours("21:30", "08:30"), "Asia/Shanghai", now + ":00+08:00"))
                .isEqualTo(opens + ":00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59, 2026-03-02T11:59",
        "2026-03-02T12:00, 2026-03-02T14:00",
        "2026-03-02T14:00, 2026-03-02T14:00",
        "2026-03-02T23:59, 2026-03-02T23:59"
    })
    void a_nap_at_noon_does_not_pass_over_midnight(String now, String opens) {
        assertThat(opens(quietHours("12:00", "14:00"), "Asia/Shanghai", now + ":00+08:00"))
                .isEqualTo(opens + ":00+08:00");
    }

    /** On 2026-03-29 Berlin's clocks go from 02:00 +01:00 to 03:00 +02:00; on 2026-10-25 from 03:00 +02:00 to 02:00 +01:00. */
    @ParameterizedTest
    @CsvSource({
        "21:30, 02:30, 2026-03-28T23:00:00+01:00, 2026-03-29T03:00:00+02:00",
        "02:15, 02:45, 2026-03-29T01:59:59+01:00, 2026-03-29T01:59:59+01:00",
        "21:30, 08:30, 2026-03-28T23:00:00+01:00, 2026-03-29T08:30:00+02:00",
        "01:30, 03:15, 2026-03-29T01:45:00+01:00, 2026-03-29T03:15:00+02:00",
        "21:30, 02:30, 2026-10-24T23:00:00+02:00, 2026-10-25T02:30:00+02:00",
        "21:30, 02:30, 2026-10-25T02:00:00+01:00, 2026-10-25T02:30:00+01:00",
        "02:15, 03:00, 2026-10-25T02:15:00+02:00, 2026-10-25T02:00:00+01:00",
        "02:15, 02:45, 2026-10-25T02:20:00+01:00, 2026-10-25T02:45:00+01:00",
        "21:30, 03:30, 2026-10-24T23:00:00+02:00, 2026-10-25T03:30:00+01:00"
    })
    void what_counts_is_what_the_clocks_show(String from, String to, String now, String opens) {
        assertThat(opens(quietHours(from, to), "Europe/Berlin", now)).isEqualTo(opens);
    }

    @Test
    void the_only_time_that_is_not_quiet_may_be_skipped_by_the_clocks() {
        assertThat(opens(quietHours("03:00", "02:00"), "Europe/Berlin", "2026-03-28T12:00:00+01:00"))
                .isEqualTo("2026-03-30T02:00:00+02:00");
    }

    @Test
    void a_receiver_whose_zone_is_no_zone_is_in_that_of_the_domain() {
        assertThat(opens(quietHours("21:30", "08:30"), "东八区", "2026-03-01T22:00:00+08:00"))
                .isEqualTo("2026-03-02T08:30:00+08:00");
    }

    @Test
    void only_the_touches_that_are_meant_are_held_back() {
        Receiver lin = new Receiver();
        QuietHours quiet =
                quietHours("21:30", "08:30").of(Purpose.PROMOTION).on("wecom").inPool("friends");

        assertThat(opens(quiet, lin.asked(Purpose.PROMOTION, "2026-03-01T22:00")))
                .isGreaterThan(0);
        assertThat(opens(quiet, lin.asked(Purpose.CARE, "2026-03-01T22:00"))).isZero();
        assertThat(opens(quiet.ofBrand("明视"), lin.asked(Purpose.PROMOTION, "2026-03-01T22:00")))
                .isZero();
    }

    @Test
    void hours_that_never_end_let_nothing_pass() {
        assertThat(quietHours("08:00", "08:00")
                        .opens(new Receiver().asked(Purpose.CARE, "2026-03-01T22:00"), Receiver.at("2026-03-01T22:00")))
                .isEqualTo(Moments.NEVER);
    }

    @Test
    void a_time_of_day_is_told_as_such() {
        assertThatThrownBy(() -> quietHours("half past nine", "08:30"))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("'half past nine' is no local hour such as 09:30");
    }

    private static long opens(QuietHours quiet, Question question) {
        return quiet.opens(question, question.subject().now())
                - question.subject().now();
    }

    /** When it opens, with the offset of that moment. */
    private static String opens(QuietHours quiet, String zone, String now) {
        Receiver receiver = new Receiver().with(party -> party.attribute("zone", zone, 0));
        Question question = receiver.asked(Receiver.message(Purpose.CARE), now);
        long opens = quiet.opens(question, question.subject().now());
        return OffsetDateTime.ofInstant(
                        java.time.Instant.ofEpochMilli(opens),
                        question.receiver().zone())
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
    }
}
