package io.github.muchang.fault;

import java.util.Objects;

/**
 * One thing that is wrong: the place (a JSON pointer such as {@code /segments/0/when/all/1}, or a field name) and what to
 * do about it. Holds no personal value: a message names the kind of a value, never a handle.
 *
 * @param place where; empty for the whole input
 * @param message what was found and what is allowed
 */
public record Fault(String place, String message) {
    /** Checks that nothing is null. */
    public Fault {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
