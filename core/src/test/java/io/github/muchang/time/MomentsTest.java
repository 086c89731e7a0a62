package io.github.muchang.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void a_moment_with_an_offset_is_read() {
        assertThat(Moments.parse("2026-03-01T21:45:00+08:00")).isEqualTo(Instant.parse("2026-03-01T13:45:00Z"));
        assertThat(Moments.parse("1970-01-01T00:00:00Z")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void finer_parts_than_a_millisecond_are_dropped() {
        assertThat(Moments.parse("2026-03-01T21:45:00.123999999Z"))
                .isEqualTo(Instant.parse("2026-03-01T21:45:00.123Z"));
        assertThat(Moments.millis(Instant.ofEpochSecond(1, 999_999_999))).isEqualTo(1999);
    }

    @Test
    void the_range_is_1970_to_2199() {
        assertThat(Moments.END).isEqualTo(Instant.parse("2200-01-01T00:00:00Z").toEpochMilli());
        assertThat(Moments.inRange(Moments.FIRST)).isTrue();
        assertThat(Moments.inRange(-1)).isFalse();
        assertThat(Moments.inRange(Moments.END - 1)).isTrue();
        assertThat(Moments.inRange(Moments.END)).isFalse();
        assertThat(Moments.millis(Instant.ofEpochMilli(Moments.END - 1))).isEqualTo(Moments.END - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-03-01",
                "2026-03-01T21:45:00",
                "2026-13-01T21:45:00Z",
                "1969-12-31T23:59:59.999Z",
                "2200-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Moments.parse(text))
                .withMessageMatching(".*(is no moment with an offset|is outside 1970 to 2199).*");
    }

    @Test
    void never_survives_a_verdict_in_one_number() {
        assertThat(Moments.NEVER << 1 >> 1).isEqualTo(Moments.NEVER);
    }

    @Test
    void a_long_text_is_cut_in_the_message() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Moments.parse("x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150));
    }
}
