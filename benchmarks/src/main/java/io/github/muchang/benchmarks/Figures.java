package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a process measured: whole numbers by name, durations in nanoseconds. They cross from a child to its parent as lines on
 * standard output.
 */
record Figures(Map<String, Long> values) {
    private static final String MARK = "= ";

    Figures {
        values = ImmutableSortedMap.copyOf(values);
    }

    /** A name and a number, as a line says it; empty if the line says something else. */
    static Optional<Map.Entry<String, Long>> read(String line) {
        String[] words = line.split(" ", -1);
        return line.startsWith(MARK) && words.length == 3
                ? Optional.of(Map.entry(words[1], Long.valueOf(words[2])))
                : Optional.empty();
    }

    /**
     * The number of this name.
     *
     * @throws IllegalStateException if it was not measured
     */
    long get(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing says '" + name + "', only " + values.keySet());
        }
        return value;
    }

    double seconds(String name) {
        return get(name) / 1e9;
    }

    double millis(String name) {
        return get(name) / 1e6;
    }

    void print() {
        values.forEach((name, value) -> System.out.println(MARK + name + " " + value));
        System.out.flush();
    }
}
