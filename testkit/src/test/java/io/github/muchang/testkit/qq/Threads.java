package io.github.muchang.testkit.qq;

import java.util.List;
import java.util.stream.Stream;

/** The threads that live now. */
final class Threads {
    private Threads() {}

    static List<Thread> of(String... beginnings) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> Stream.of(beginnings).anyMatch(each.getName()::startsWith))
                .toList();
    }
}
