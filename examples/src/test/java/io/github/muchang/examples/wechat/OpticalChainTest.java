package io.github.muchang.examples.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpticalChainTest {
    @Test
    void from_the_code_on_a_table_to_the_next_pair_and_nobody_is_forgotten() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpticalChain.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsSubsequence(
                        "2026-03-01 09:30  欢迎语  您好，我是张三，戴着有什么不舒服随时问我。",
                        "2026-03-03 10:30  群发  新眼镜适应得怎么样？鼻托松紧免费调。",
                        "2026-03-04 19:30  群发  我们有个护眼群，验光师每周三晚上答疑，想来跟我说一声。",
                        "她扫码进了护眼群：群里 1 位客户",
                        "2026-08-03 10:30  群发  半年了，来店里免费复查一下度数吧。",
                        "2026-03-01 09:30  通过来源「table-7」到来",
                        "又有两位扫码，回调丢了：好友 1 位",
                        "对账：名册 3 位，补上 2 位；好友 3 位",
                        "共送达 6 条，没有超过任何平台限额");
    }
}
