package io.github.muchang.carrier;

import io.github.muchang.identity.Identity;
import java.util.Objects;

/**
 * Somebody asks to be let into a group. Personal: prints nothing.
 *
 * @param group the group
 * @param who who asks
 * @param reference by which the platform knows the request
 * @param words what they wrote, or answered to the group's question; empty if nothing. Kept nowhere
 */
public record JoinRequest(Identity group, Identity who, String reference, String words) {
    /** Checks that all are there. */
    public JoinRequest {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
        return "JoinRequest[***]";
    }
}
