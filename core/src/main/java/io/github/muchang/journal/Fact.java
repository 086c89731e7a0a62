package io.github.muchang.journal;

import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/**
 * Something that is so, about one party. Immutable. Its JSON is kept for ever (see {@link FactJson}): fields are added with a
 * meaning for their absence, never renamed or removed.
 */
public sealed interface Fact
        permits ChannelFact,
                PersonFact,
                LegalFact,
                RuleFact,
                JourneyFact,
                StaffFact,
                CircleFact,
                DeliveryFact,
                LossFact,
                GroupFact,
                CommunityFact,
                MeasureFact,
                ReferralFact,
                ProofFact,
                HouseFact {
    /** When it was decided, in milliseconds. */
    long at();

    /** Changes the state accordingly; total: never refuses. */
    void applyTo(Draft draft);

    /** The fact as a sentence. */
    String in(Wording wording);
}
