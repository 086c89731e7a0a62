package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link Moderation} has done.
 *
 * @param receipts what came of each removal that was due or in doubt
 * @param again when to call again; empty if there is nothing to do until somebody decides something
 */
public record Moderated(List<Receipt> receipts, Optional<Instant> again) {
    /** Copies the list. */
    public Moderated {
        receipts = ImmutableList.copyOf(receipts);
        Objects.requireNonNull(again, "again");
    }

    /** Those of whom this came. */
    public List<Receipt> that(Outcome outcome) {
        return receipts.stream().filter(each -> each.outcome() == outcome).collect(ImmutableList.toImmutableList());
    }

    /**
     * What came of one removal.
     *
     * @param group from which group
     * @param member of whom
     * @param outcome what came of it
     * @param detail the platform's code, if there is one
     */
    public record Receipt(PartyId group, PartyId member, Outcome outcome, String detail) {}

    /** What may come of a removal. */
    public enum Outcome {
        /** They are no longer in the group. */
        REMOVED,
        /** The platform does not remove them; it is done with, unless it is decided again. */
        REFUSED,
        /** They have spoken since, or rose, so that nothing speaks for it any more: nobody was asked. */
        LAPSED,
        /** Nobody knows, nor does the platform say whether they are there. It is never tried again, unless it is decided again. */
        IN_DOUBT,
        /** Not yet. */
        LATER,
        /** This account cannot remove anybody; still due, and somebody has to do it by hand. */
        UNABLE
    }
}
