package io.github.muchang.carrier;

/** Finds out what became of a message. A carrier whose {@link Capabilities#receipts} are available implements this too. */
@FunctionalInterface
public interface Receipts {
    /**
     * What the platform says of a message now. {@link Delivery.Pending} if it is still open; {@link Delivery.Unknown} if the platform
     * cannot say, or cannot be asked; {@link Delivery.Reason#NOT_RECEIVED} only if it certainly never got it. Changes nothing.
     */
    Delivery look(Inquiry inquiry);
}
