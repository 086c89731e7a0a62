package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Objects;

/**
 * All that an event says. What Muchang refuses ({@link io.github.muchang.fault.InvalidInputException}) it refuses again: keep the event, and go on.
 * Prints nobody.
 *
 * @param event the event itself, with all its fields
 * @param signals what it means to Muchang; empty if it concerns nobody in particular. Their ids say the same at every repetition
 */
public record Heard(Event event, List<Signal> signals) {
    /** Copies the list. */
    public Heard {
        Objects.requireNonNull(event, "event");
        signals = ImmutableList.copyOf(signals);
    }

    @Override
    public String toString() {
        return "Heard[" + event + ", " + signals.size() + " signals]";
    }
}
