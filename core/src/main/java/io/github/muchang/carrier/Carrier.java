package io.github.muchang.carrier;

import io.github.muchang.identity.CarrierId;

/**
 * 载体: brings messages to one platform. Called by several threads at once, at most as often and as many at a time as its {@link
 * Capabilities#pace pace} allows for each account.
 */
public interface Carrier {
    /** Its name, as pools and addresses name it; always the same. */
    CarrierId id();

    /** What it can do; always the same. */
    Capabilities capabilities();

    /**
     * Tries once to deliver a message, and says what the platform did with it. Never throws for what a platform does: a time-out or a
     * broken connection is {@link Delivery.Unknown}. Repeats nothing by itself.
     */
    Delivery deliver(Outbound message);
}
