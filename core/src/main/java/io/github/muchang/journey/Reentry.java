package io.github.muchang.journey;

import io.github.muchang.time.Span;

/** Whether somebody may go through a journey again, whatever its version. Nobody is ever in one journey twice at a time. */
public sealed interface Reentry {
    /** Once in a lifetime. */
    static Reentry never() {
        return new Never();
    }

    /** As soon as the last time has ended. */
    static Reentry afterEnd() {
        return new AfterEnd();
    }

    /** So long after the last time ended. */
    static Reentry after(Span length) {
        return new After(length);
    }

    /** At any time: whoever is in the journey begins anew. */
    static Reentry restart() {
        return new Restart();
    }

    /** Once in a lifetime. */
    record Never() implements Reentry {}

    /** As soon as the last time has ended. */
    record AfterEnd() implements Reentry {}

    /** A while after the last time ended. */
    record After(Span length) implements Reentry {}

    /** At any time. */
    record Restart() implements Reentry {}
}
