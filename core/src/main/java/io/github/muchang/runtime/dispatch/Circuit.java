package io.github.muchang.runtime.dispatch;

import io.github.muchang.carrier.Patience;

/**
 * Lets an account rest that fails again and again. Closed: calls go. Open: none goes until the rest is over. Half open: one call is under
 * way to see whether it is well again. Immutable.
 *
 * @param state which of the three
 * @param failures in a row, while closed
 * @param rests how often in a row it was opened
 * @param until the end of the rest, while open
 */
record Circuit(State state, int failures, int rests, long until) {
    /** That of an account nothing is known against. */
    static final Circuit CLOSED = new Circuit(State.CLOSED, 0, 0, 0);

    enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /** What can happen to an account. */
    enum Event {
        /** A call begins. */
        BEGUN,
        /** The platform answered, whatever it said about the message. */
        ANSWERED,
        /** The platform did not answer, or nonsense. */
        FAILED,
        /** The platform does not want this account. */
        UNWANTED,
        /** A call that had begun was not made after all. */
        CALLED_OFF
    }

    /** From when on a call may begin; {@link Long#MAX_VALUE} if not before one returns. */
    long opensAt(long now) {
        return switch (state) {
            case CLOSED -> now;
            case OPEN -> Math.max(until, now);
            case HALF_OPEN -> Long.MAX_VALUE;
        };
    }

    /** What follows from an event. */
    Circuit after(Event event, String account, long now, Patience patience) {
        return switch (state) {
            case CLOSED -> closedAfter(event, account, now, patience);
            case OPEN -> event == Event.BEGUN ? new Circuit(State.HALF_OPEN, 0, rests, 0) : this;
            case HALF_OPEN -> halfOpenAfter(event, account, now, patience);
        };
    }

    private Circuit closedAfter(Event event, String account, long now, Patience patience) {
        return switch (event) {
            case BEGUN, CALLED_OFF -> this;
            case ANSWERED -> CLOSED;
            case FAILED ->
                failures + 1 < patience.failures()
                        ? new Circuit(State.CLOSED, failures + 1, 0, 0)
                        : opened(0, account, now, patience);
            case UNWANTED -> unwanted(0, account, now, patience);
        };
    }

    private Circuit halfOpenAfter(Event event, String account, long now, Patience patience) {
        return switch (event) {
            case BEGUN -> this;
            case ANSWERED -> CLOSED;
            case FAILED -> opened(rests, account, now, patience);
            case UNWANTED -> unwanted(rests, account, now, patience);
            case CALLED_OFF -> new Circuit(State.OPEN, 0, rests, now);
        };
    }

    private static Circuit opened(int before, String account, long now, Patience patience) {
        return new Circuit(State.OPEN, 0, before + 1, now + Pauses.next(patience.rests(), account, before));
    }

    /** That does not pass in seconds. */
    private static Circuit unwanted(int before, String account, long now, Patience patience) {
        long longest = Pauses.next(patience.rests(), account, Integer.MAX_VALUE);
        return new Circuit(State.OPEN, 0, before + 1, now + longest);
    }
}
