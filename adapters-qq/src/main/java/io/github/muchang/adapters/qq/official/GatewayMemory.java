package io.github.muchang.adapters.qq.official;

import java.util.Optional;

/**
 * Where it is kept how far the session with the gateway came, so that after a restart the platform tells what happened since. One for each
 * connection; what it throws is as if the event had not been taken in.
 */
public interface GatewayMemory {
    /** What was kept last; empty if nothing is. */
    Optional<GatewaySession> recall();

    /** Keeps this; empty: the session is over. Called after each event that was taken in. */
    void keep(Optional<GatewaySession> session);

    /** One that a restart empties. */
    static GatewayMemory inMemory() {
        return new GatewayMemory() {
            private volatile Optional<GatewaySession> kept = Optional.empty();

            @Override
            public Optional<GatewaySession> recall() {
                return kept;
            }

            @Override
            public void keep(Optional<GatewaySession> session) {
                kept = session;
            }
        };
    }
}
