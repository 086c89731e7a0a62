package io.github.muchang.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "P90D, 7776000000",
        "PT36H, 129600000",
        "PT24H, 86400000",
        "P1DT1H, 90000000",
        "PT0.001S, 1",
        "PT1.0009S, 1000",
        "P36525D, 3155760000000"
    })
    void iso_durations_are_read(String text, long millis) {
        assertThat(Span.parse(text).millis()).isEqualTo(millis);
        assertThat(Span.parse(Span.parse(text).toString())).isEqualTo(Span.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3 days",
                "P1M",
                "P1Y",
                "PT0S",
                "-P1D",
                "PT0.0009S",
                "P36526D",
                "PT9223372036854775807S",
                "PT-9223372036854775807S",
                "P99999999999999999999D"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Span.parse(text))
                .withMessageMatching(".*(is no length of time|longer than nothing|at most 100 years).*");
    }

    @Test
    void whole_days_print_as_days() {
        assertThat(Span.hours(48)).hasToString("P2D");
        assertThat(Span.hours(36)).hasToString("PT36H");
        assertThat(Span.minutes(90)).hasToString("PT1H30M");
        assertThat(Span.hours(48).isWholeDays()).isTrue();
        assertThat(Span.hours(47).isWholeDays()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 36_526, Long.MAX_VALUE, Long.MIN_VALUE})
    void no_days_and_too_many_days_are_refused(long days) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Span.days(days))
                .withMessageContaining("at most 100 years");
    }

    @Test
    void a_duration_is_taken_to_the_millisecond() {
        assertThat(Span.of(Duration.ofNanos(1_999_999))).isEqualTo(new Span(1));
        assertThat(Span.days(3).toDuration()).isEqualTo(Duration.ofDays(3));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Span.of(Duration.ofSeconds(Long.MIN_VALUE)));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Span.of(Duration.ofNanos(5)));
    }

    @Test
    void spans_are_ordered_by_length() {
        assertThat(Span.days(1)).isGreaterThan(Span.hours(23)).isEqualByComparingTo(Span.hours(24));
    }

    @Test
    void a_long_text_is_cut_in_the_message() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Span.parse("x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
    }
}
