package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StaffDayTest {
    @Test
    void a_day_is_told_from_the_morning_to_the_hand_over() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StaffDay.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("03-02 12:30  rain：雨天镜片不起雾", "03-03 12:30  shop：")
                .contains("发朋友圈「rain」")
                .contains("周一 09:30，小林要做的：")
                .contains("打电话问新镜片戴得惯不惯")
                .contains("看看朋友圈，点个赞")
                .contains("「小林」手动发送「care」")
                .contains("（提醒 小林：")
                .contains("小王负责 6 位，小林 0 位")
                .doesNotContain("o6_staff_day", "wm1");
    }
}
