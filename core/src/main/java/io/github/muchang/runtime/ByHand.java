package io.github.muchang.runtime;

/** What the policies are for staff that writes by hand: the host's choice. */
public enum ByHand {
    /** They say what they have against it, and it is sent all the same. */
    ADVISE,
    /** What may not go now is not sent. */
    STOP
}
