package io.github.muchang.adapters.wechat;

import java.util.Objects;
import java.util.Optional;

/**
 * What a platform answered instead of doing something. Its sentence is not part of it: it changes, and it may name somebody.
 *
 * @param platform who answered
 * @param code the {@code errcode} as it came; never 0, which is success
 * @param kind what can be done about it
 */
public record PlatformError(Platform platform, int code, ErrorClass kind) {
    /** Checks the parts. */
    public PlatformError {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(kind, "kind");
        if (code == 0) {
            throw new IllegalArgumentException("0 is no error");
        }
    }

    /** The error of a code; empty for 0. */
    public static Optional<PlatformError> of(Platform platform, int code) {
        return code == 0
                ? Optional.empty()
                : Optional.of(new PlatformError(platform, code, ErrorCodes.kind(platform, code)));
    }

    @Override
    public String toString() {
        return platform + " " + code + " (" + kind + ")";
    }
}
