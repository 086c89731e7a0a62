package io.github.muchang.party;

import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import java.util.Comparator;

/**
 * A message that a carrier did not deliver, or of which nobody knows, kept for somebody to look into.
 *
 * @param id its name
 * @param content what it says, by the content's name
 * @param journey the journey that wanted it; empty if the host did
 * @param step the step of that journey
 * @param persona in whose voice; empty for the content's own
 * @param invitation the pool that it invites to; empty for none
 * @param carrier the carrier
 * @param at when it was given up, in milliseconds
 * @param reason the code of why, as the journal has it
 * @param detail the platform's code, or more of the reason; nothing personal
 * @param doubtful whether it may have been delivered after all
 */
public record DeadLetter(
        MessageId id,
        String content,
        String journey,
        String step,
        String persona,
        String invitation,
        CarrierId carrier,
        long at,
        String reason,
        String detail,
        boolean doubtful) {
    /** The newest last. */
    static final Comparator<DeadLetter> BY_AGE =
            Comparator.comparingLong(DeadLetter::at).thenComparing(DeadLetter::id);

    /** What is left of a message that was on its way. */
    public static DeadLetter of(Outgoing message, long at, String reason, String detail, boolean doubtful) {
        return new DeadLetter(
                message.id(),
                message.content(),
                message.journey(),
                message.step(),
                message.persona(),
                message.invitation(),
                message.carrier(),
                at,
                reason,
                detail,
                doubtful);
    }
}
