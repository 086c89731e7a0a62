package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the platform told at once. What Muchang refuses ({@link io.github.muchang.fault.InvalidInputException}) it refuses again: keep the event,
 * and go on. Prints nobody.
 *
 * @param event the event itself, with all its fields; a message's words are its {@code content}, and nowhere else
 * @param signals what it means to Muchang; their ids say the same at every repetition
 * @param answerables what may be answered; of a user's the signals carry the reference too
 * @param interaction what the platform wants to hear within three seconds that it was noticed; see {@link Acknowledge}
 */
public record Heard(Event event, List<Signal> signals, List<Answerable> answerables, Optional<String> interaction) {
    /** Copies the lists. */
    public Heard {
        Objects.requireNonNull(event, "event");
        signals = ImmutableList.copyOf(signals);
        answerables = ImmutableList.copyOf(answerables);
        Objects.requireNonNull(interaction, "interaction");
    }

    /** Tells the platform that an interaction was noticed, if this is one that wants it; a failure is the platform's to show. */
    void acknowledge(Acknowledge by) {
        try {
            interaction.ifPresent(by::acknowledge);
        } catch (RuntimeException e) { // the button goes on spinning; the event is taken in nevertheless
            return;
        }
    }

    @Override
    public String toString() {
        return "Heard[" + event + ", " + signals.size() + " signals, " + answerables + "]";
    }
}
