package io.github.muchang.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MemberTest {
    private static final LocalCalendar SHANGHAI = LocalCalendar.of(ZoneId.of("Asia/Shanghai"));
    private static final Member LIN = Member.named("lin")
            .as("验光师")
            .on(
                    Shift.between("09:00", "12:00").onWorkdays(),
                    Shift.between("13:00", "18:00").onWorkdays());

    @Test
    void somebody_is_at_work_in_their_hours_and_else_from_the_next_on() {
        assertThat(atWork(LIN, "2026-03-02T10:00:00+08:00")).isEqualTo("2026-03-02T02:00:00Z");
        assertThat(atWork(LIN, "2026-03-02T12:00:00+08:00")).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(atWork(LIN, "2026-03-06T18:00:00+08:00")).isEqualTo("2026-03-09T01:00:00Z"); // a weekend
    }

    @Test
    void whoever_has_no_shift_is_never_at_work() {
        assertThat(Member.named("boss").atWork(0, SHANGHAI)).isEqualTo(Moments.NEVER);
    }

    @Test
    void work_over_midnight_is_two_shifts_without_a_gap() {
        Member night = Member.named("night")
                .on(
                        Shift.between("22:00", "00:00", DayOfWeek.SATURDAY),
                        Shift.between("00:00", "06:00", DayOfWeek.SUNDAY));

        assertThat(atWork(night, "2026-03-07T23:59:59+08:00")).isEqualTo("2026-03-07T15:59:59Z");
        assertThat(atWork(night, "2026-03-08T00:00:00+08:00")).isEqualTo("2026-03-07T16:00:00Z");
        assertThat(atWork(night, "2026-03-08T06:00:00+08:00")).isEqualTo("2026-03-14T14:00:00Z");
    }

    private static String atWork(Member member, String from) {
        long moment = member.atWork(Moments.parse(from).toEpochMilli(), SHANGHAI);
        return Instant.ofEpochMilli(moment).toString();
    }
}
