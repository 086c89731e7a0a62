package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.Consent;
import io.github.muchang.party.NameMap;
import java.util.Arrays;

/**
 * What a receiver last said about a purpose on a carrier. A word on the one carrier outweighs a word on every carrier, except that
 * a newer withdrawal from everything always counts.
 */
enum Word {
    /** Yes. */
    GIVEN,
    /** No, or no longer. */
    WITHDRAWN,
    /** Nothing. */
    NONE;

    private static final String[] CODES =
            Arrays.stream(Purpose.values()).map(Purpose::code).toArray(String[]::new);
    private static final String[] EVERYWHERE = Arrays.stream(CODES)
            .map(each -> Consent.key(each, Consent.ANY_CARRIER))
            .toArray(String[]::new);

    @SuppressWarnings("EnumOrdinal") // only an index
    static Word latest(Question question) {
        NameMap<Consent> words = question.subject().party().consents();
        if (words.isEmpty()) {
            return NONE;
        }
        int purpose = question.approach().purpose().ordinal();
        Consent here = null;
        Consent everywhere = null;
        for (int i = 0; i < words.size(); i++) {
            String key = words.nameAt(i);
            if (isFor(key, CODES[purpose], question.approach().kind().carrier())) {
                here = words.at(i);
            } else if (key.equals(EVERYWHERE[purpose])) {
                everywhere = words.at(i);
            }
        }
        boolean withdrawnSince =
                everywhere != null && !everywhere.given() && (here == null || everywhere.at() >= here.at());
        if (withdrawnSince || (here != null && !here.given())) {
            return WITHDRAWN;
        }
        return here != null || everywhere != null ? GIVEN : NONE;
    }

    /** Whether this is {@link Consent#key} of the two, without making it. */
    private static boolean isFor(String key, String purpose, String carrier) {
        return key.length() == purpose.length() + 1 + carrier.length()
                && key.startsWith(purpose)
                && key.charAt(purpose.length()) == '/'
                && key.endsWith(carrier);
    }
}
