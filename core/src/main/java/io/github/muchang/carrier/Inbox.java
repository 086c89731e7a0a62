package io.github.muchang.carrier;

import io.github.muchang.signal.Signal;
import java.util.List;

/** Turns what a platform posts to us into signals. */
@FunctionalInterface
public interface Inbox {
    /**
     * Verifies, decrypts and translates a callback. Pure: the same callback gives the same signals, under the same ids.
     *
     * @return what it tells, in order; empty if it is genuine but tells nothing
     * @throws RejectedCallbackException if it is not genuine, not for us, or cannot be read
     */
    List<Signal> read(Callback callback) throws RejectedCallbackException;
}
