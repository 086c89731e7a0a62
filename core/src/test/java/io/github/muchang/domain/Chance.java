package io.github.muchang.domain;

import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Small random choices, all from one source of randomness. */
final class Chance {
    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    /** From 0 to {@code below - 1}. */
    int number(int below) {
        return random.nextInt(below);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(Collection<T> choices) {
        return List.copyOf(choices).get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Around the units in which spans are written, and the least and the most that is allowed. */
    Span span(Span most) {
        long day = 86_400_000L;
        long millis = any(
                1L,
                999L,
                1000L,
                3_600_000L,
                day - 1,
                day,
                day + 1,
                90 * day,
                400 * day,
                36_525 * day,
                1L + number(900_000_000));
        return new Span(Math.min(millis, most.millis()));
    }

    Window window() {
        return switch (number(3)) {
            case 0 -> Window.EVER;
            case 1 -> Window.current(any(Window.Period.values()));
            default -> Window.within(span(Window.LONGEST));
        };
    }

    /** A text with whatever JSON must escape. */
    String text() {
        return any("新品试戴", "七号桌 \"靠窗\"", "a\\b", "line\nbreak\ttab", "emoji 👓", "é", " ", "</script>", "\u0000\u2028");
    }
}
