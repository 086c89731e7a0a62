package io.github.muchang.examples.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ForesightTest {
    @Test
    void a_backtest_tells_what_would_have_been_otherwise() {
        assertThat(printed(out -> Backtesting.run(out, 60)))
                .startsWith("回测「明视眼镜」，")
                .contains("任意 7 天内至多 2 次", "只有实际发了", "一天最多");
    }

    @Test
    void a_forecast_tells_what_an_invitation_will_do() {
        assertThat(printed(out -> Forecasting.run(out, 200)))
                .startsWith("预测「明视眼镜」，")
                .contains("开始旅程「friday」", "tasting", "推迟到哪天", "每个账号");
    }

    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
