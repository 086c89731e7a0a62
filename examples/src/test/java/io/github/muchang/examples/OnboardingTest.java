package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnboardingTest {
    @Test
    void nobody_is_written_to_at_night_and_the_reasons_are_told() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Onboarding.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), 200);
        String printed = bytes.toString(StandardCharsets.UTF_8);

        assertThat(printed).startsWith("200 位客户，30 天，共发送 ").contains("  10 点：", "已送达", "旅程「welcome」结束");
        assertThat(printed).containsPattern("推迟到 2026-03-\\d\\d 08:30，因为每天 21:30 到 08:30 不打扰");
        assertThat(printed).doesNotContainPattern("(?m)^  ([0-7]|22|23) 点：");
    }
}
