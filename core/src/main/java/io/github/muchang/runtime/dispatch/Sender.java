package io.github.muchang.runtime.dispatch;

import io.github.muchang.identity.CarrierId;

/**
 * One of our accounts on a carrier: what has a pace and a health of its own.
 *
 * @param carrier the carrier
 * @param account our account on it
 */
public record Sender(CarrierId carrier, String account) implements Comparable<Sender> {
    @Override
    public int compareTo(Sender other) {
        int byCarrier = carrier.compareTo(other.carrier);
        return byCarrier != 0 ? byCarrier : account.compareTo(other.account);
    }

    @Override
    public String toString() {
        return carrier + "/" + account;
    }
}
