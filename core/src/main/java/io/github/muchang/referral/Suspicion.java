package io.github.muchang.referral;

import io.github.muchang.identity.PartyId;
import java.time.Instant;

/**
 * Something about a referral that somebody should look at before it is paid for.
 *
 * @param kind what
 * @param referrer whose code it was
 * @param friend who came
 * @param at when they came
 */
public record Suspicion(Kind kind, PartyId referrer, PartyId friend, Instant at) {
    /** What looks wrong. */
    public enum Kind {
        /** Is the same person as whoever brought them; never rewarded. */
        SELF,
        /** Was brought by somebody whom they, or those they brought, had brought; never rewarded. */
        RING,
        /**
         * Came in a burst. Of one referrer the arrivals of an hour are one if they are at least 5 and, at the referrer's own usual rate, so many
         * or more would come in fewer than one hour of a thousand: P(X ≥ k) &lt; 0.001 for X Poisson of mean (n + 1) / 720, where n came in the
         * 720 hours before. The one that is added is a rate for whoever never brought anybody.
         */
        BURST,
        /** Pays from the same account as whoever brought them. */
        SAME_PAYER
    }
}
