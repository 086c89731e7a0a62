package io.github.muchang.adapters.qq.onebot;

/** The outgoing side of a WebSocket that the host keeps. Thread-safe. */
@FunctionalInterface
public interface Outlet {
    /**
     * Sends a text message, whole, after those before it.
     *
     * @throws IllegalStateException if the connection is closed, or any other runtime exception: then nobody knows whether it was sent
     */
    void send(String text);
}
