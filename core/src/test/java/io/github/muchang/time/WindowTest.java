package io.github.muchang.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final LocalCalendar SHANGHAI = LocalCalendar.of(ZoneId.of("Asia/Shanghai"));
    private static final LocalCalendar BERLIN = LocalCalendar.of(ZoneId.of("Europe/Berlin"));

    @Test
    void a_rolling_window_is_open_at_its_old_end() {
        Window window = Window.within(Span.days(1));
        long now = at("2026-03-03T10:00:00+08:00");

        assertThat(window.after(now, SHANGHAI)).isEqualTo(at("2026-03-02T10:00:00+08:00"));
        assertThat(window.leaves(at("2026-03-02T10:00:00.001+08:00"), now, SHANGHAI))
                .isEqualTo(now + 1);
    }

    @Test
    void a_rolling_day_is_24_hours_even_if_the_clocks_change() {
        long now = at("2026-03-29T12:00:00+02:00");

        assertThat(Window.within(Span.days(1)).after(now, BERLIN)).isEqualTo(at("2026-03-28T11:00:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-04T00:00:00+08:00, 2026-03-05T00:00:00+08:00",
        "WEEK, 2026-03-02T00:00:00+08:00, 2026-03-09T00:00:00+08:00",
        "MONTH, 2026-03-01T00:00:00+08:00, 2026-04-01T00:00:00+08:00",
        "YEAR, 2026-01-01T00:00:00+08:00, 2027-01-01T00:00:00+08:00"
    })
    void a_calendar_window_is_the_period_that_now_lies_in(Window.Period period, String from, String to) {
        Window window = Window.current(period);
        long now = at("2026-03-04T23:59:59.999+08:00");

        assertThat(window.after(now, SHANGHAI)).isEqualTo(at(from) - 1);
        assertThat(window.leaves(now, now, SHANGHAI)).isEqualTo(at(to));
    }

    @Test
    void the_day_on_which_the_clocks_change_is_shorter() {
        long now = at("2026-03-29T12:00:00+02:00");
        Window today = Window.current(Window.Period.DAY);

        assertThat(today.leaves(now, now, BERLIN) - today.after(now, BERLIN) - 1)
                .isEqualTo(Span.hours(23).millis());
    }

    @Test
    void the_whole_history_has_no_end() {
        assertThat(Window.EVER.after(0, SHANGHAI)).isEqualTo(Long.MIN_VALUE);
        assertThat(Window.EVER.leaves(0, 0, SHANGHAI)).isEqualTo(Moments.NEVER);
    }

    @Test
    void every_kind_of_window_is_tried_here() {
        List<Window> tried = List.of(Window.within(Span.days(1)), Window.current(Window.Period.DAY), Window.EVER);

        assertThat(tried.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Window.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void periods_have_durable_names() {
        assertThat(Arrays.stream(Window.Period.values()).map(Window.Period::code))
                .containsExactly("day", "week", "month", "year");
    }

    private static long at(String moment) {
        return Moments.parse(moment).toEpochMilli();
    }
}
