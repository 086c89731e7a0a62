package io.github.muchang.policy;

import io.github.muchang.time.Span;

/**
 * A cap that still lacks its window: {@code atMost(3).per(days(7))}.
 *
 * @param touches how many
 */
public record AtMost(int touches) {
    /** In any window of this length. */
    public Cap per(Span window) {
        return new Cap(touches, window, Scope.EVERYTHING);
    }
}
