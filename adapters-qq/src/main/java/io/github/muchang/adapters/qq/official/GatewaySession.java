package io.github.muchang.adapters.qq.official;

import java.util.Objects;

/**
 * How far a session with the gateway came. Does not print its id, by which whoever has a token could go on with it.
 *
 * @param id the platform's name for it
 * @param place the place of the last event that was taken in
 */
public record GatewaySession(String id, long place) {
    /** Checks that it is there. */
    public GatewaySession {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return "GatewaySession[*** at " + place + "]";
    }
}
