package io.github.muchang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void everybody_receives_both_messages() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Threads.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).strip()).isEqualTo("4 个线程收进 200 位客户，欢迎语和跟进共发出 400 条");
    }
}
