package io.github.muchang.http;

/** What can be done about an error of the platform. */
public enum ErrorClass {
    /** The access token is over: get another and try once more. */
    TOKEN,
    /** The platform failed: try again, at most three times and only what may be done twice; otherwise nobody knows what became of it. */
    UNCERTAIN,
    /** Too fast, too many at once, or two calls for one pair: wait. Nothing was done. */
    THROTTLED,
    /** The platform is still at it, or somebody else is: try again soon, a few times. */
    BUSY,
    /** It was done before, or is under way: as good as done. */
    DONE,
    /** Cannot be done for this customer, group or message; others are not concerned. */
    ITEM,
    /** Our account lacks a right, is set up wrongly or is limited: nothing more until somebody has changed that. */
    ACCOUNT,
    /** As many as the platform allows: nothing more of the kind until there is room. */
    QUOTA,
    /** The request is wrong, or what it refers to is gone; it is wrong again the next time. */
    REQUEST,
    /** A code that is not in the tables: final, and somebody should look at it. */
    UNKNOWN;

    /** Whether the same request may succeed later without anybody having changed anything. */
    public boolean passes() {
        return this == TOKEN || this == UNCERTAIN || this == THROTTLED || this == BUSY;
    }
}
