package io.github.muchang.assessment;

/** What a form of a private domain is judged by. */
public enum Criterion {
    /** Enough of the customers come back. */
    RETURN,
    /** They come back soon enough. */
    INTERVAL,
    /** Enough of them bring others. */
    REFERRAL,
    /** Enough of them agree to be reached. */
    CONSENT,
    /** The decision to buy can be made there. */
    DECISION,
    /** It may be said there. */
    REGULATION,
    /** The business is where this happens. */
    VENUE,
    /** There are people enough to do the least of it. */
    STAFF,
    /** It brings what it costs. */
    GAIN
}
