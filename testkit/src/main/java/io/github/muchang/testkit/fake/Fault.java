package io.github.muchang.testkit.fake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What may go wrong with a call.
 *
 * @param kind how
 * @param status the HTTP status it is answered with; 0 if that is the usual one
 * @param code the platform's code it is answered with; 0 if there is none
 * @param delay how long it waits first, in real time
 */
public record Fault(Kind kind, int status, int code, Duration delay) {
    /** All is well. */
    public static final Fault NONE = new Fault(Kind.NONE, 0, 0, Duration.ZERO);

    /** A fault of this kind, without code and delay. */
    public static Fault of(Kind kind) {
        return new Fault(kind, 0, 0, Duration.ZERO);
    }

    /** Lets the delay pass. */
    public void waits() {
        if (delay.isZero()) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return kind
                + (status == 0 ? "" : " " + status)
                + (code == 0 ? "" : " " + code)
                + (delay.isZero() ? "" : " " + delay);
    }

    /** The ways a call goes wrong. */
    public enum Kind {
        /** Not at all. */
        NONE,
        /** No effect, and an answer with a code. */
        CODE,
        /** No effect, and an answer with a status only. */
        STATUS,
        /** Has its effect; the answer breaks off. */
        REPLY_LOST,
        /** No effect; the answer breaks off. */
        REQUEST_LOST,
        /** Has its effect; the answer is no JSON. */
        NONSENSE,
        /** Has its effect, later. */
        SLOW
    }
}
