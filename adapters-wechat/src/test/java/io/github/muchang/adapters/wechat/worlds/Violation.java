package io.github.muchang.adapters.wechat.worlds;

import org.jspecify.annotations.Nullable;

/** A promise was broken. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    Violation(String what) {
        this(what, null);
    }

    Violation(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    static void unless(boolean kept, String what) {
        if (!kept) {
            throw new Violation(what);
        }
    }
}
