package io.github.muchang.engine;

import io.github.muchang.content.Content;
import io.github.muchang.party.DeadLetter;
import io.github.muchang.time.Moments;
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
 * @param until until when it is worth anything, in milliseconds, if its content is for longer
 */
record Wanted(
        String journey,
        String step,
        String content,
        Optional<String> persona,
        Optional<String> invitation,
        int priority,
        long until) {
    Wanted(
            String journey,
            String step,
            String content,
            Optional<String> persona,
            Optional<String> invitation,
            int priority) {
        this(journey, step, content, persona, invitation, priority, Moments.NEVER);
    }

    /** A post of a community's programme. */
    static Wanted post(String programme, String content, long until) {
        return new Wanted("", programme, content, Optional.empty(), Optional.empty(), 0, until);
    }

    /** When it is pointless, in milliseconds; at once if there is no such content. */
    long expires(long now, Optional<Content> said) {
        return Math.min(until, now + said.map(each -> each.expiry().millis()).orElse(0L));
    }

    /** An invitation to another pool. */
    static Wanted invitation(String content, String pool) {
        return new Wanted("", "", content, Optional.empty(), Optional.of(pool), 0);
    }

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
