package io.github.muchang.testkit.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers the calls of a path.
 *
 * @param post whether it is posted
 * @param open whether it needs no token
 * @param alone which calls must not overlap: those for which this says the same
 * @param paces its own frequency limits
 * @param handler does it, under the lock of the world
 */
record Route(boolean post, boolean open, Optional<Function<Call, String>> alone, List<Pace> paces, Handler handler) {

    /** So many calls within a window, or this code; the limit is named in the table of limits. */
    record Pace(String limit, Duration window, int code) {}

    /** Does what is asked for, or throws a {@link Refusal}. */
    interface Handler {
        ObjectNode answer(Call call);
    }
}
