package io.github.muchang.carrier;

import io.github.muchang.identity.Address;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks after one message. Personal: it does not print the handle.
 *
 * @param key the message's {@link Outbound#key}
 * @param to where it was sent
 * @param handle what {@link Delivery.Pending} gave; empty if the outcome was unknown
 */
public record Inquiry(String key, Address to, Optional<String> handle) {
    /** Checks the parts. */
    public Inquiry {
        Plain.key(key);
        Objects.requireNonNull(to, "to");
        handle.ifPresent(text -> Plain.trace(text, "handle"));
    }

    @Override
    public String toString() {
        return "Inquiry[" + key + " to " + to + (handle.isPresent() ? ", pending]" : "]");
    }
}
