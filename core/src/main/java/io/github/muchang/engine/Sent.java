package io.github.muchang.engine;

/** What was decided about a message. */
enum Sent {
    /** It has its place, and is on its way. */
    GONE,
    /** A policy puts it off: it is among the party's outgoing messages, and waits. */
    WAITING,
    /** It is not sent. */
    REFUSED
}
