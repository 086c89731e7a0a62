package io.github.muchang.time;

import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonTest {

    @ParameterizedTest
    @CsvSource({
        // two days and then the first ten o'clock
        "Asia/Shanghai, 2026-03-01T21:45:00+08:00, 10:00, 2026-03-04T10:00:00+08:00",
        "Asia/Shanghai, 2026-03-01T09:59:59.999+08:00, 10:00, 2026-03-03T10:00:00+08:00",
        "Asia/Shanghai, 2026-03-01T10:00:00+08:00, 10:00, 2026-03-03T10:00:00+08:00",
        "Asia/Shanghai, 2026-03-01T10:00:00.001+08:00, 10:00, 2026-03-04T10:00:00+08:00",
        // the clocks go forward at 02:00 on 8 March 2026: 02:30 is put off to 03:30
        "America/New_York, 2026-03-06T01:00:00-05:00, 02:30, 2026-03-08T03:30:00-04:00",
        "America/New_York, 2026-03-06T12:00:00-05:00, 10:00, 2026-03-09T10:00:00-04:00",
        // and back at 02:00 on 1 November: 01:30 comes twice
        "America/New_York, 2026-10-30T01:00:00-04:00, 01:30, 2026-11-01T01:30:00-04:00",
        "America/New_York, 2026-10-30T01:45:00-04:00, 01:30, 2026-11-01T01:30:00-05:00",
        "America/New_York, 2026-10-30T02:45:00-04:00, 01:30, 2026-11-02T01:30:00-05:00",
        // a day that Samoa left out
        "Pacific/Apia, 2011-12-28T09:00:00-10:00, 10:00, 2011-12-31T10:00:00+14:00"
    })
    void a_while_and_then_a_local_hour(String zone, String from, String hour, String expected) {
        LocalCalendar calendar = LocalCalendar.of(ZoneId.of(zone));
        long since = at(from);

        long end = days(2).at(hour).end(since, since, calendar);

        assertThat(Instant.ofEpochMilli(end)).isEqualTo(Instant.ofEpochMilli(at(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-01T21:45:00+08:00, 0, 00:00, 2026-03-01T00:00:00+08:00",
        "Asia/Shanghai, 2026-03-01T21:45:00+08:00, 1, 00:00, 2026-03-02T00:00:00+08:00",
        "Asia/Shanghai, 2026-03-01T00:00:00+08:00, 30, 09:30, 2026-03-31T09:30:00+08:00",
        "America/New_York, 2026-03-01T12:00:00-05:00, 7, 02:30, 2026-03-08T03:30:00-04:00",
        "America/New_York, 2026-03-01T23:30:00-05:00, 7, 10:00, 2026-03-08T10:00:00-04:00"
    })
    void a_local_hour_of_a_day_after_the_start(String zone, String began, int day, String hour, String expected) {
        LocalCalendar calendar = LocalCalendar.of(ZoneId.of(zone));

        long end = Horizon.day(day).at(hour).end(at(began) + 5, at(began), calendar);

        assertThat(Instant.ofEpochMilli(end)).isEqualTo(Instant.ofEpochMilli(at(expected)));
    }

    @Test
    void a_span_is_counted_from_where_the_plan_stands() {
        LocalCalendar calendar = LocalCalendar.of(ZoneId.of("America/New_York"));
        long since = at("2026-03-07T12:00:00-05:00");

        assertThat(Horizon.after(hours(24)).end(since, 0, calendar)).isEqualTo(at("2026-03-08T13:00:00-04:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:30", "10:60", "", "ten", "10:00:00", "1000000000000000000000000"})
    void what_is_no_hour_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> days(1).at(text))
                .withMessageContaining("is no local hour such as 09:30");
    }

    @Test
    void a_day_or_hour_out_of_range_is_refused() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Horizon.day(-1))
                .withMessage("a day after the start is 0 to 36525, not -1");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> new Horizon.FirstAt(days(1), LocalTime.of(9, 30, 1)))
                .withMessage("a local hour is told in whole minutes, not 09:30:01");
    }

    private static long at(String moment) {
        return Moments.millis(java.time.OffsetDateTime.parse(moment).toInstant());
    }
}
