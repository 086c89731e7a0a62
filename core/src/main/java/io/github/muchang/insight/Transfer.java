package io.github.muchang.insight;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Consent;
import java.time.Instant;
import java.util.Optional;

/**
 * That a customer of one brand was led to another.
 *
 * @param party who, as known today
 * @param at when
 * @param from from which brand
 * @param to to which brand, whose customer they had not been just before
 * @param pathway by which pathway; empty where none is known
 * @param word what they were known then to have said about the pathway's purpose and the brand; empty for nothing
 */
public record Transfer(PartyId party, Instant at, String from, String to, String pathway, Optional<Consent> word) {
    /** Whether they had agreed to it. */
    public boolean agreed() {
        return word.filter(Consent::given).isPresent();
    }
}
