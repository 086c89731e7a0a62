package io.github.muchang.engine;

import io.github.muchang.party.Outgoing;

/** Decides whether a message goes out, and says the facts of it. */
interface Sender {
    /** Asks for a message, which gets its name here. */
    Sent send(Deciding deciding, Wanted wanted);

    /** A message that waits is no longer wanted. */
    void drop(Deciding deciding, Outgoing waiting, String why);

    /** Brings messages on their way up to date with what was said so far, and with the time. */
    void look(Deciding deciding);
}
