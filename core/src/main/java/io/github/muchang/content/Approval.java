package io.github.muchang.content;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One decision on a content: who decided what, when, and on what.
 *
 * @param state what the content became
 * @param by whoever decided
 * @param at when, in whole milliseconds
 * @param of the fingerprint of what was decided on, see {@link Content#fingerprint}
 */
public record Approval(State state, String by, Instant at, String of) {
    /** Drops what is finer than a millisecond. */
    public Approval {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far a content is. */
    public enum State {
        /** Not approved yet, not any more, or changed since. */
        DRAFT,
        /** May be sent. */
        APPROVED,
        /** Kept for its history; not sent any more. */
        RETIRED;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
