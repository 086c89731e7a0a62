package io.github.muchang.testkit;

/** What a platform can be in, for the contracts to see how a carrier bears it. Lasts until the next, unless it says otherwise. */
public enum Situation {
    /** It does what it is asked. */
    WELL,
    /** It takes the next message, and the connection breaks before its answer is there; then it is well. */
    NEXT_REPLY_LOST,
    /** Nothing listens there: connections are refused. */
    DOWN,
    /** It takes connections, and never answers. */
    HANGING,
    /** It says that our account calls too often, and takes nothing. */
    TOO_FAST,
    /** It says that the receiver has blocked us, or is no contact of ours. */
    BLOCKED,
    /** It answers something else than its own format, as a proxy in between would, and has taken nothing. */
    TALKING_NONSENSE,
    /** A member of staff lets everything out that waits; then it is well. */
    STAFF_CONFIRMS,
    /** A member of staff throws everything away that waits; then it is well. */
    STAFF_DECLINES
}
