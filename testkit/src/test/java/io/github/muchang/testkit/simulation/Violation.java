package io.github.muchang.testkit.simulation;

/** The library has broken a promise. */
final class Violation extends Error {
    private static final long serialVersionUID = 1;

    Violation(String what) {
        super(what);
    }

    Violation(String what, Throwable cause) {
        super(what, cause);
    }
}
