package io.github.muchang.runtime;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Moments;
import java.util.List;

/**
 * Why somebody of the staff is not there.
 *
 * @param from since when, in milliseconds
 * @param until until when, in milliseconds; {@link Moments#NEVER} for whoever has left
 * @param heirs who takes over; empty for whoever can
 */
public record Absence(long from, long until, List<String> heirs) {
    /** Copies the list. */
    public Absence {
        heirs = ImmutableList.copyOf(heirs);
    }

    /** Whether they have left for good. */
    public boolean left() {
        return until == Moments.NEVER;
    }

    /** As the house keeps it. */
    static Absence parse(String noted) {
        List<String> parts = Splitter.on(';').splitToList(noted);
        return new Absence(
                Long.parseLong(parts.get(0)),
                Long.parseLong(parts.get(1)),
                Splitter.on(',').omitEmptyStrings().splitToList(parts.get(2)));
    }
}
