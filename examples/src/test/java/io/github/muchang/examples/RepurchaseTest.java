package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepurchaseTest {
    private final String told = told();

    @Test
    void whoever_has_a_rhythm_is_met_by_it() {
        assertThat(told.lines().map(String::strip))
                .anyMatch(line -> line.contains("节奏 150 天（本人 120 天，共 3 次间隔），到期 2025-06-08 15:00")
                        && line.contains("到 2025-05-25 15:00 自然满足"))
                .anyMatch(line -> line.startsWith("2025-05-26 10:00") && line.contains("发送「repurchase-玻尿酸」"))
                .anyMatch(line -> line.startsWith("2025-05-27 12:00") && line.contains("员工任务（咨询师）"))
                .anyMatch(line -> line.contains("旅程「复购-玻尿酸」结束：booked"))
                .anyMatch(line -> line.contains("周期 3650 天，到期 2034-01-09 10:00"));
    }

    @Test
    void what_is_used_up_soon_goes_to_the_group() {
        assertThat(told)
                .contains("发送「repurchase-invite-护理液」")
                .contains("2024-03-06 13:00  发送「repurchase-护理液」")
                .contains("flowchart TD");
    }

    @Test
    void who_comes_often_is_missed_sooner() {
        assertThat(told.lines().map(String::strip))
                .anyMatch(line -> line.startsWith("还没有：仍会购买的概率为 11.502%（首次后又有 4 天购买"))
                .anyMatch(line ->
                        line.startsWith("是：仍会购买的概率为 60.4689%（首次后又有 1 天购买") && line.endsWith("至少保持到 2026-07-30 00:00"));
    }

    @Test
    void nobody_is_named_by_an_identity_or_an_address() {
        assertThat(told).doesNotContain("o6_repurchase", "wm-");
    }

    private static String told() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Repurchase.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
