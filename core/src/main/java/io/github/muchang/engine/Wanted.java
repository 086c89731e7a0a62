package io.github.muchang.engine;

import io.github.muchang.party.DeadLetter;
import java.util.Optional;

/**
 * A message that a journey asks for.
 *
 * @param journey the journey
 * @param step the step of it
 * @param content what to say, by the content's name
 * @param persona in whose voice; empty for whoever looks after the party
 * @param invitation the pool that it invites to; empty if it invites nowhere
 * @param priority of the journey: the higher, the sooner
 */
record Wanted(
        String journey,
        String step,
        String content,
        Optional<String> persona,
        Optional<String> invitation,
        int priority) {
    /** A message that was not delivered, wanted by the host this time. */
    static Wanted anew(DeadLetter letter) {
        return new Wanted(
                "",
                "",
                letter.content(),
                Optional.of(letter.persona()).filter(name -> !name.isEmpty()),
                Optional.of(letter.invitation()).filter(pool -> !pool.isEmpty()),
                0);
    }
}
