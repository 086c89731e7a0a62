package io.github.muchang.journey;

/** What becomes of somebody who is in an older version of a journey when a new one is there. */
public sealed interface Fate {
    /** Finishes the old version. */
    static Fate finish() {
        return new Finish();
    }

    /** Goes on with a step of the new version. */
    static Fate moveTo(String step) {
        return new MoveTo(step);
    }

    /** Leaves the journey. */
    static Fate leave() {
        return new Leave();
    }

    /** Finishes the old version. */
    record Finish() implements Fate {}

    /** Goes on with a step of the new version, as if coming to it now. */
    record MoveTo(String step) implements Fate {}

    /** Leaves the journey. */
    record Leave() implements Fate {}
}
