package io.github.muchang.journey;

import io.github.muchang.segment.Wording;
import java.util.List;

/**
 * One step of a journey. Immutable. Its name is durable: enrolments and the journal keep it; an empty one is given by the journey,
 * after what the step does.
 */
public sealed interface Step
        permits Send, Pause, Ask, Choose, Split, GiveTag, TakeTag, Invite, StaffTask, RecordActivity, Jump, End {
    /** The durable name. */
    String name();

    /** The same step under a name. */
    Step named(String durable);

    /** Where it leads; none for a step that ends the journey. */
    List<Way> ways();

    /** What it does, in few words. */
    default String in(Wording w) {
        return new StepWords(w).of(this);
    }

    /** Whether whoever comes here stays for a while in any case, so that a circle through it takes time. */
    default boolean takesTime() {
        return false;
    }
}
