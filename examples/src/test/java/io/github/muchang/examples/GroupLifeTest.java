package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GroupLifeTest {
    @Test
    void a_group_lives_is_looked_after_and_ends() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        GroupLife.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("看似活跃，正在衰亡", "超过上限 25 人，宜分群", "建议移出", "小林同意移出 1 人")
                .contains("「spring-sale」不发送", "群内 0 人，仍是客户 40 人");
    }
}
