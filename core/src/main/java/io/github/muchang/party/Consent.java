package io.github.muchang.party;

import org.jspecify.annotations.Nullable;

/**
 * The latest word on one purpose and carrier, brand or proof (PIPL 13 to 16: purpose, text version and time are kept; withdrawal is as easy as
 * giving).
 *
 * @param given whether consent was given or withdrawn
 * @param at when the person said so, in milliseconds; an older word that arrives later changes nothing
 * @param text version of the text that was agreed to; empty for a withdrawal
 */
public record Consent(boolean given, long at, String text) {
    /** Stands for every carrier. */
    public static final String ANY_CARRIER = "*";

    private static final String BRAND = "brand:";

    private static final String PROOF = "proof:";

    /** Stands for every brand: only withdrawals are said of it. Whoever withdraws from a purpose everywhere withdraws from it here, too. */
    public static final String ANY_BRAND = BRAND + "*";

    /** Stands for a brand that may be told of the party; what was agreed to on every carrier says nothing of it. */
    public static String toBrand(String brand) {
        return BRAND + brand;
    }

    /** Whether this stands for a brand, and not for a carrier. */
    public static boolean isBrand(String place) {
        return place.startsWith(BRAND);
    }

    /** Which brand this stands for. */
    public static String brandOf(String place) {
        return place.substring(BRAND.length());
    }

    /** Stands for a proof that the party agrees to be shown; what was said of every carrier says nothing of it, but for a withdrawal. */
    public static String toProof(String proof) {
        return PROOF + proof;
    }

    /** Whether this stands for a carrier, or for every one, and neither for a brand nor for a proof. */
    public static boolean isCarrier(String place) {
        return !place.startsWith(BRAND) && !place.startsWith(PROOF);
    }

    /**
     * What of somebody's words counts for a purpose and a brand: the word on that brand, or a newer withdrawal from every brand or from
     * everything; null if nothing was said. A later yes to everything gives no brand back what was withdrawn from it.
     */
    public static @Nullable Consent ofBrand(NameMap<Consent> words, String purpose, String brand) {
        Consent here = words.find(key(purpose, toBrand(brand)));
        Consent withBrands = orWithdrawal(here, words.find(key(purpose, ANY_BRAND)));
        return orWithdrawal(withBrands, words.find(key(purpose, ANY_CARRIER)));
    }

    private static @Nullable Consent orWithdrawal(@Nullable Consent word, @Nullable Consent everywhere) {
        if (everywhere == null || everywhere.given) {
            return word;
        }
        return word == null ? everywhere : merge(word, everywhere);
    }

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

    /** The name under which a party keeps the word on a purpose and carrier, {@link #toBrand} or {@link #toProof}. */
    public static String key(String purpose, String carrier) {
        return purpose + "/" + carrier;
    }

    static String purposeOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    static boolean isOfProof(String key) {
        return key.startsWith("/" + PROOF, key.indexOf('/'));
    }

    static boolean isEverywhere(String key) {
        return key.endsWith("/" + ANY_CARRIER) || key.endsWith("/" + ANY_BRAND);
    }

    /** The key under which a word stands that is of every carrier, or every brand, where this is of one. */
    static String everywhere(String key) {
        int slash = key.indexOf('/');
        return key(purposeOf(key), isBrand(key.substring(slash + 1)) ? ANY_BRAND : ANY_CARRIER);
    }
}
