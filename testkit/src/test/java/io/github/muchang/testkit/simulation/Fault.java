package io.github.muchang.testkit.simulation;

/** Something that goes wrong, at the so-manieth time that it could. */
sealed interface Fault {
    /** When a message is given to a carrier. */
    record OnCall(int nth, Trouble trouble, long length) implements Fault {}

    /** When a carrier is asked what became of a message. */
    record OnLook(int nth, boolean throttled) implements Fault {}

    /** The process dies before or after a commit. */
    record OnCommit(int nth, boolean after) implements Fault {}

    /** What a platform does with a call. */
    enum Trouble {
        THROTTLED,
        REFUSED,
        BLOCKED,
        DISABLED,
        DOWN,
        LOST,
        THROWN,
        CONFIRMED_LATER,
        DECLINED_LATER,
        NEVER_CONFIRMED,
        DIES_BEFORE,
        DIES_AFTER
    }
}
