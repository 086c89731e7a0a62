package io.github.muchang.adapters.qq.official;

import io.github.muchang.identity.Address;
import java.time.Duration;
import java.util.Objects;

/**
 * What may be answered without being an active push (被动消息): several times, each with another {@code msg_seq}, while its window is open. Prints
 * neither.
 *
 * @param to where answers go: a user, or a group
 * @param reference {@code msg_id:} or {@code event_id:}, and what the platform wants to hear again under that name
 * @param window for how long after it happened
 */
public record Answerable(Address to, String reference, Duration window) {
    /** What a reference to a message begins with. */
    public static final String MESSAGE = "msg_id:";

    /** What a reference to an event begins with. */
    public static final String EVENT = "event_id:";

    /** For users: an hour, as the page on messages says; one row of it says five minutes. */
    static final Duration USERS = Duration.ofHours(1);

    /** For groups. */
    static final Duration GROUPS = Duration.ofMinutes(5);

    /** Checks that all are there. */
    public Answerable {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(window, "window");
    }

    @Override
    public String toString() {
        return "Answerable[" + to + ", within " + window + "]";
    }
}
