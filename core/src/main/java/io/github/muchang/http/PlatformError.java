package io.github.muchang.http;

import java.util.Objects;

/**
 * What a platform answered instead of doing something. Its sentence is not part of it: it changes, and it may name somebody.
 *
 * @param platform who answered, by the name that the adapter gives it
 * @param code the platform's code as it came; never 0, which is success
 * @param kind what can be done about it
 */
public record PlatformError(String platform, int code, ErrorClass kind) {
    /** Checks the parts. */
    public PlatformError {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(kind, "kind");
        if (code == 0) {
            throw new IllegalArgumentException("0 is no error");
        }
    }

    @Override
    public String toString() {
        return platform + " " + code + " (" + kind + ")";
    }
}
