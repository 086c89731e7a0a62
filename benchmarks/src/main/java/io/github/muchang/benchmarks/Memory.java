package io.github.muchang.benchmarks;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** How much memory is in use once all garbage is gone: heap and direct buffers. Mapped files are the system's, and not counted. */
final class Memory {
    private Memory() {}

    /** In bytes. */
    static long used() {
        for (int i = 0; i < 3; i++) { // what a first collection finds to be finalizable, the next one frees
            System.gc();
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
