package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;

/** How long to wait before trying again: the longer the oftener it went wrong. Not thread-safe. */
final class Pauses {
    private static final List<Duration> LENGTHS = ImmutableList.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));

    private int wrong;

    /** It went well. */
    void well() {
        wrong = 0;
    }

    /** It went wrong: so long, but not less than this. */
    Duration next(Duration least) {
        Duration pause = LENGTHS.get(Math.min(wrong, LENGTHS.size() - 1));
        wrong++;
        return pause.compareTo(least) > 0 ? pause : least;
    }
}
