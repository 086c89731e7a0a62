package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReferringTest {
    @Test
    void a_kept_purchase_is_rewarded_once_and_a_returned_one_is_not() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Referring.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("waiting", "not-bought", "earned")
                .contains("应付 to pay: 20.00 CNY", "再问 asked again: 0")
                .contains("应得第 1 级奖励 20.00 CNY", "已发放", "获客成本 cost of each: 20.00 CNY")
                .doesNotContain("o6_referring");
    }
}
