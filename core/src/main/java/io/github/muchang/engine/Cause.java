package io.github.muchang.engine;

import io.github.muchang.signal.Occurrence;
import java.util.Optional;

/**
 * What a decision about journeys comes from, as far as its facts do not tell.
 *
 * @param late whether a signal came so late that what it says starts nothing
 * @param done a task that was done
 * @param called a journey that the host wants begun
 * @param takenOut a journey that the host wants ended
 */
record Cause(boolean late, Optional<Occurrence.TaskDone> done, Optional<String> called, Optional<String> takenOut) {
    /** The facts tell all. */
    static final Cause FACTS = new Cause(false, Optional.empty(), Optional.empty(), Optional.empty());

    static Cause signal(Occurrence what, boolean late) {
        Optional<Occurrence.TaskDone> done =
                what instanceof Occurrence.TaskDone task ? Optional.of(task) : Optional.empty();
        return new Cause(late, done, Optional.empty(), Optional.empty());
    }

    static Cause called(String journey) {
        return new Cause(false, Optional.empty(), Optional.of(journey), Optional.empty());
    }

    static Cause takenOut(String journey) {
        return new Cause(false, Optional.empty(), Optional.empty(), Optional.of(journey));
    }
}
