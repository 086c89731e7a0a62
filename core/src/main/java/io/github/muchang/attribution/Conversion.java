package io.github.muchang.attribution;

import io.github.muchang.party.ActivityType;

/**
 * What touches are credited for.
 *
 * @param kind which sort
 * @param name the activity, or the pool
 */
public record Conversion(Kind kind, String name) {
    /** The first purchase of each customer. */
    public static Conversion firstPurchase() {
        return first(ActivityType.PURCHASED.name());
    }

    /** Every purchase. */
    public static Conversion everyPurchase() {
        return every(ActivityType.PURCHASED.name());
    }

    /** The first time that each customer did something; a negative amount, such as a refund, is none. */
    public static Conversion first(String activity) {
        return new Conversion(Kind.FIRST, activity);
    }

    /** Every time that a customer did something; a negative amount, such as a refund, is none. */
    public static Conversion every(String activity) {
        return new Conversion(Kind.EVERY, activity);
    }

    /** The first arrival of each customer in a pool. */
    public static Conversion arrival(String pool) {
        return new Conversion(Kind.ARRIVAL, pool);
    }

    /** The sorts of conversion. */
    public enum Kind {
        /** An activity, for the first time. */
        FIRST,
        /** An activity, each time. */
        EVERY,
        /** Coming into a pool, for the first time. */
        ARRIVAL
    }
}
