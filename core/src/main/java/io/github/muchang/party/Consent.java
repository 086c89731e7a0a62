package io.github.muchang.party;

/**
 * The latest word on one purpose and carrier (PIPL 13 to 16: purpose, text version and time are kept; withdrawal is as easy as
 * giving).
 *
 * @param given whether consent was given or withdrawn
 * @param at when the person said so, in milliseconds; an older word that arrives later changes nothing
 * @param text version of the text that was agreed to; empty for a withdrawal
 */
public record Consent(boolean given, long at, String text) {
    /** Stands for every carrier. */
    public static final String ANY_CARRIER = "*";

    /** The newer word; of two at the same time the withdrawal, then the larger text version. */
    public static Consent merge(Consent a, Consent b) {
        if (a.at != b.at) {
            return a.at > b.at ? a : b;
        }
        if (a.given != b.given) {
            return a.given ? b : a;
        }
        return a.text.compareTo(b.text) >= 0 ? a : b;
    }

    /** The name under which a party keeps the word on a purpose and carrier. */
    public static String key(String purpose, String carrier) {
        return purpose + "/" + carrier;
    }

    static String purposeOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    static boolean isEverywhere(String key) {
        return key.endsWith("/" + ANY_CARRIER);
    }
}
