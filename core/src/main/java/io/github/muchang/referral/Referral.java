package io.github.muchang.referral;

import io.github.muchang.identity.PartyId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who came through another's code, and whether that counts.
 *
 * @param friend who came
 * @param referrer whose code it was
 * @param programme of which it was
 * @param arrived when
 * @param standing whether it counts
 * @param until when that changes by itself; empty if it does not
 * @param sale the purchase that counts, or will
 */
public record Referral(
        PartyId friend,
        PartyId referrer,
        String programme,
        Instant arrived,
        Standing standing,
        Optional<Instant> until,
        Optional<Sale> sale) {
    /** Whether a referral counts. */
    public enum Standing {
        /** Has not bought anything yet that counts. */
        NOT_BOUGHT("not-bought"),
        /** Has bought, and may still leave or have it refunded. */
        WAITING("waiting"),
        /** Is new, stayed, bought and kept it. */
        EARNED("earned"),
        /** Bought nothing that counts in time. */
        TOO_LATE("too-late"),
        /** Was with us before. */
        NOT_NEW("not-new"),
        /** Left too soon. */
        LEFT("left"),
        /** Is the same person as whoever brought them. */
        SELF("self"),
        /** Was brought by somebody whom they, or those they brought, had brought. */
        RING("ring"),
        /** The programme is no longer defined. */
        CLOSED("closed");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        /** What it is called in facts. */
        public String code() {
            return code;
        }

        /** Whether it never counts again, and what was granted for it is reversed. */
        boolean isVoid() {
            return this == NOT_NEW || this == LEFT || this == SELF || this == RING;
        }
    }
}
