package io.github.muchang.examples.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssessingTest {
    @Test
    void three_businesses_get_three_answers_with_reasons_numbers_and_what_to_do() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Assessing.run(new PrintStream(printed, true, StandardCharsets.UTF_8), Assessing.movers());

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("生鲜超市：适合，社群", "一年多得 ¥56368.28，花费 ¥43200", "（repurchase-鸡蛋）", "Preset.GROCERY：渠 5 个")
                .contains("口腔诊所：换一种形式才适合，服务老客、靠转介绍", "✗ 回头客隔多久再买：3650 天，至多 730 天", "一年经此来 21 位新客")
                .contains("（scene-种植牙-转介绍）", "Preset.CLINIC")
                .contains("安心搬家：不适合，不做私域", "一年经此来 111 位新客", "门槛与增幅只是示意");
    }

    @Test
    void a_questionnaire_with_faults_is_told_where() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessing.run(
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                        Assessing.movers().replace("\"margin\": 30", "\"margin\": 300")))
                .withMessageContaining("/margin");
    }
}
