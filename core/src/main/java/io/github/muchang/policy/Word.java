package io.github.muchang.policy;

import io.github.muchang.party.Consent;
import io.github.muchang.party.NameMap;

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

    static Word latest(Question question) {
        NameMap<Consent> words = question.subject().party().consents();
        if (words.isEmpty()) {
            return NONE;
        }
        String purpose = question.approach().purpose().code();
        Consent here = null;
        Consent everywhere = null;
        for (int i = 0; i < words.size(); i++) {
            String key = words.nameAt(i);
            if (isFor(key, purpose, question.approach().kind().carrier())) {
                here = words.at(i);
            } else if (isFor(key, purpose, Consent.ANY_CARRIER)) {
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
