package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplainingTest {
    @Test
    void each_customer_is_told_of_with_reasons() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Explaining.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsSubsequence(
                        "2026-03-01 21:45  「hello」推迟到 2026-03-02 08:30，因为每天 21:30 到 08:30 不打扰（客户当地时间），等到 2026-03-02 08:30",
                        "2026-03-05 14:00  发送「spring-sale」（wecom）",
                        "现在不行，要发出去：等待之后重新发送，或延长有效期；等到 2026-03-09 08:30",
                        "✗ 最近 90 天内购买总额至少 ¥500（最近 90 天内购买总额为 ¥320）",
                        "王先生：同意接收推广，但七天内已有两条",
                        "现在不行，要发出去：等待之后重新发送，或延长有效期；等到 2026-03-09 10:00",
                        "陈同学：没有同意接收推广",
                        "现在不行，要发出去：客户同意接收推广；等到 2026-03-09 11:00",
                        "一条一条地问：林女士的欢迎语，陈同学的优惠",
                        "2026-03-01 21:45  旅程「welcome」到达步骤「hello」",
                        "2026-03-02 08:30  已送达 p-2.1",
                        "✗ 不符合「客户同意后才发推广」（客户没有同意）",
                        "陈同学同意之后，到了 2026-03-09 11:00",
                        "可以，现在就能发");
    }

    @Test
    void nobody_is_named_by_an_identity_or_an_address() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Explaining.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("o6_explaining", "wm-");
    }
}
