package io.github.muchang.content;

import java.util.Locale;

/**
 * Why something is said. Consent, caps and the law look at the purpose, never at the channel's habit. In the order of their
 * priority, the highest first.
 */
public enum Purpose {
    /** Part of a transaction: an order, a delivery, an outage. */
    TRANSACTIONAL(70),
    /** An answer, an appointment, help with what was bought. */
    SERVICE(60),
    /** Care after a purchase or on a day that matters. */
    CARE(50),
    /** Something useful to know. */
    KNOWLEDGE(40),
    /** An invitation to take part: an event, a survey, a suggestion. */
    PARTICIPATION(30),
    /** Something given: a benefit of membership. */
    BENEFIT(20),
    /** Selling. */
    PROMOTION(10);

    private final int priority;

    Purpose(int priority) {
        this.priority = priority;
    }

    /** The priority of what is said for this purpose, unless it has its own: the higher goes first. */
    public int priority() {
        return priority;
    }

    /** Whether it is advertising before the law (广告法 2): a promotion or a benefit. */
    public boolean isMarketing() {
        return this == PROMOTION || this == BENEFIT;
    }

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
