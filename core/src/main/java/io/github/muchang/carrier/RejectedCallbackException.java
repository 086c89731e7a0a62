package io.github.muchang.carrier;

import java.util.Locale;

/** A callback was not believed. Says nothing of what was in it, and nothing that would help whoever forged it. */
public final class RejectedCallbackException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Rejects a callback. */
    public RejectedCallbackException(Reason reason) {
        super("callback rejected: " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a callback is rejected. */
    public enum Reason {
        /** Its signature is missing or wrong: answer 401. */
        NOT_GENUINE,
        /** It is for another account than ours: answer 401. */
        NOT_FOR_US,
        /** It is genuine as far as can be told, and cannot be read: answer 400. */
        NOT_READABLE
    }
}
