package io.github.muchang.content;

import java.util.Locale;

/** Why something is said. Consent, caps and the law look at the purpose, never at the channel's habit. */
public enum Purpose {
    /** Part of a transaction: an order, a delivery, an outage. */
    TRANSACTIONAL,
    /** An answer, an appointment, help with what was bought. */
    SERVICE,
    /** Care after a purchase or on a day that matters. */
    CARE,
    /** Something useful to know. */
    KNOWLEDGE,
    /** An invitation to take part: an event, a survey, a suggestion. */
    PARTICIPATION,
    /** Something given: a benefit of membership. */
    BENEFIT,
    /** Selling. */
    PROMOTION;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
