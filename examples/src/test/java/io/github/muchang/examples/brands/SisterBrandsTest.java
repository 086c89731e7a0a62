package io.github.muchang.examples.brands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SisterBrandsTest {
    @Test
    void customers_go_where_they_agreed_to_and_staff_is_thanked() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SisterBrands.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("✗ 不符合「关怀，品牌「明视听力」", "向品牌「明视听力」共享后同意关怀")
                .contains("明视眼镜 > 明视听力  100 人", "明视眼镜 > 乐读书店  24 人", "without consent: 4")
                .contains("账是平的 conserved", "人 people  240")
                .contains("ARRIVAL  lin  120", "ARRIVAL  zhao", "REPLY  wang", "the agency apart: 50")
                .contains("明视听力  145 / 240", "乐读书店  24 / 240")
                .doesNotContain("o6_brands", "不平", "✓");
    }
}
