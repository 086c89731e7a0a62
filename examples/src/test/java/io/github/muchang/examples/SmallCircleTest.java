package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SmallCircleTest {
    @Test
    void a_circle_is_told_from_the_door_to_the_box_with_a_name_on_it() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SmallCircle.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("好茶是一起喝出来的", "good tea is found together")
                .contains("还需再购买 1 次", "只有 2 个位置，已经满了 · it holds 2, and is full")
                .contains("明早再发 in the morning")
                .contains("已告知建议「小包装」的结果", "was told what became of suggestion '小包装'")
                .contains("建议「加糖」未被采纳：想让大家喝到茶本来的味道（掌柜）")
                .contains("13 分（共创者）：提建议「品鉴圈」 1 次，3 分；被采纳建议「品鉴圈」 1 次，10 分")
                .contains("5 分（常客）", "0 分（新朋友）")
                .doesNotContain("o6_circle", "wm1");
    }
}
