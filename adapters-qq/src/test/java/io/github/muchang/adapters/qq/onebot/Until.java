package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, and gives up when it would never come. */
final class Until {
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private Until() {}

    static void so(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).as("waited too long").isLessThan(LONGEST);
            Thread.onSpinWait();
        }
    }
}
