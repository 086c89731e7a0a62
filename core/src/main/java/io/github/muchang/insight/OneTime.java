package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who bought once and not again.
 *
 * @param customer who
 * @param bought when
 * @param touches the last messages that reached them, before or after, the latest last
 */
public record OneTime(PartyId customer, Instant bought, List<Touch> touches) {
    /** Copies the list. */
    public OneTime {
        touches = ImmutableList.copyOf(touches);
    }

    /**
     * A message that reached somebody.
     *
     * @param at when
     * @param content the content's name
     * @param purpose why it was said
     */
    public record Touch(Instant at, String content, Purpose purpose) {}
}
