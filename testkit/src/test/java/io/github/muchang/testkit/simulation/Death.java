package io.github.muchang.testkit.simulation;

/** The process is gone. */
final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
        super("the process died", null, false, false);
    }
}
