package io.github.muchang.price;

import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import java.time.Instant;

/**
 * 价保: what somebody who bought lately would be owed, because they see it cheaper now.
 *
 * @param customer who
 * @param bought when they bought
 * @param paid what they paid, refunds taken off
 * @param offer the cheapest that they see now
 */
public record Owed(PartyId customer, Instant bought, Money paid, Offer offer) {
    /** What was bought. */
    public String product() {
        return offer.product();
    }

    /** The difference. */
    public Money amount() {
        return paid.minus(offer.price());
    }
}
