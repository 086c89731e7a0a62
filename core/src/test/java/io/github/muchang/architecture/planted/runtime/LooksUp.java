package io.github.muchang.architecture.planted.runtime;

import io.github.muchang.architecture.planted.engine.Pure;
import java.time.Instant;

/** No breach: runtime may use engine, and may ask the time. */
record LooksUp(Pure pure) {

    static Instant asksTheTime() {
        return Instant.now();
    }
}
