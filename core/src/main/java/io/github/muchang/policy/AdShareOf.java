package io.github.muchang.policy;

import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * A share that still lacks what it is of: {@code adShare(20).ofLast(10)}.
 *
 * @param percent the share
 */
public record AdShareOf(int percent) {
    /** Of the last so many touches, the next one among them. */
    public AdShare ofLast(int touches) {
        return new AdShare(percent, touches, Optional.empty(), Scope.EVERYTHING);
    }

    /** Of all touches in any window of this length, the next one among them. */
    public AdShare per(Span window) {
        return new AdShare(percent, 0, Optional.of(window), Scope.EVERYTHING);
    }
}
