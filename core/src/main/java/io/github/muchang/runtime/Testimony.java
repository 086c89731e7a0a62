package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Proof;
import io.github.muchang.identity.PartyId;
import io.github.muchang.segment.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a proof stands.
 *
 * @param proof which
 * @param contents the names of the contents that pass it on
 * @param by whose it is, and agrees; empty if nobody does
 * @param since when they agreed
 * @param until when that is over, unless they withdraw before
 * @param current whether it may be shown now: they agreed to these terms, and their time is not over
 * @param purchase whether they bought, and what speaks for it: what is shown of somebody who never bought is unverified; empty if it is
 *     nobody's
 */
public record Testimony(
        Proof proof,
        List<String> contents,
        Optional<PartyId> by,
        Optional<Instant> since,
        Optional<Instant> until,
        boolean current,
        Optional<Finding> purchase) {
    /** Copies the list. */
    public Testimony {
        contents = ImmutableList.copyOf(contents);
    }

    /** Whether a purchase in the journal shows that they know what they speak of. */
    public boolean isVerified() {
        return purchase.filter(Finding::holds).isPresent();
    }

    /** Whether contents pass it on now. */
    public boolean isInUse() {
        return current && !contents.isEmpty();
    }
}
