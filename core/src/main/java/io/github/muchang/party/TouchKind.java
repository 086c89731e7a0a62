package io.github.muchang.party;

import com.google.common.collect.ComparisonChain;
import io.github.muchang.content.Purpose;

/**
 * What sort of touch something is: all that caps and gaps tell touches apart by. An empty name is one that is not said.
 *
 * @param purpose why something is said
 * @param weight how many places it takes; a like takes none
 * @param carrier over which carrier
 * @param channel which of the carrier's ways of sending, such as {@code template}
 * @param pool to whom as a member of which pool
 * @param pathway along which pathway
 * @param brand in the name of which brand
 * @param category about which category of products
 */
public record TouchKind(
        Purpose purpose,
        int weight,
        String carrier,
        String channel,
        String pool,
        String pathway,
        String brand,
        String category)
        implements Comparable<TouchKind> {
    /** More places than any one touch takes. */
    public static final int MOST_WEIGHT = 1000;

    /** Refuses a weight below nothing or above {@value #MOST_WEIGHT}. */
    public TouchKind {
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException("a touch weighs 0 to " + MOST_WEIGHT + ", not " + weight);
        }
    }

    /** A touch for a purpose, of weight 1; the rest is not said. */
    public static TouchKind of(Purpose purpose) {
        return new TouchKind(purpose, 1, "", "", "", "", "", "");
    }

    /** With another weight. */
    public TouchKind weighing(int places) {
        return new TouchKind(purpose, places, carrier, channel, pool, pathway, brand, category);
    }

    /** Over a carrier. */
    public TouchKind over(String which) {
        return new TouchKind(purpose, weight, which, channel, pool, pathway, brand, category);
    }

    /** By one of the carrier's ways of sending. */
    public TouchKind by(String which) {
        return new TouchKind(purpose, weight, carrier, which, pool, pathway, brand, category);
    }

    /** To a member of a pool. */
    public TouchKind in(String which) {
        return new TouchKind(purpose, weight, carrier, channel, which, pathway, brand, category);
    }

    /** Along a pathway. */
    public TouchKind along(String which) {
        return new TouchKind(purpose, weight, carrier, channel, pool, which, brand, category);
    }

    /** In the name of a brand. */
    public TouchKind ofBrand(String which) {
        return new TouchKind(purpose, weight, carrier, channel, pool, pathway, which, category);
    }

    /** About a category of products. */
    public TouchKind about(String which) {
        return new TouchKind(purpose, weight, carrier, channel, pool, pathway, brand, which);
    }

    @Override
    public int compareTo(TouchKind other) {
        return ComparisonChain.start()
                .compare(purpose, other.purpose)
                .compare(weight, other.weight)
                .compare(carrier, other.carrier)
                .compare(channel, other.channel)
                .compare(pool, other.pool)
                .compare(pathway, other.pathway)
                .compare(brand, other.brand)
                .compare(category, other.category)
                .result();
    }
}
