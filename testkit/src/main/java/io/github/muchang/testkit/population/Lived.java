package io.github.muchang.testkit.population;

import io.github.muchang.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a population.
 *
 * @param signals how many signals it gave
 * @param arrived how many came
 * @param received how many messages they received, by content
 * @param did how often they did something, by activity
 * @param told how often they told something of themselves
 * @param spent how much they paid, by currency
 * @param withdrew how many withdrew
 * @param left how many left
 * @param beyond how many messages were more than somebody could bear
 */
public record Lived(
        long signals,
        long arrived,
        Map<String, Long> received,
        Map<String, Long> did,
        long told,
        Map<String, Money> spent,
        long withdrew,
        long left,
        long beyond) {
    /** Copies the maps. */
    public Lived {
        received = Collections.unmodifiableMap(new TreeMap<>(received));
        did = Collections.unmodifiableMap(new TreeMap<>(did));
        spent = Collections.unmodifiableMap(new TreeMap<>(spent));
    }

    /** How many messages they replied to. */
    public long replied() {
        return did.getOrDefault("replied", 0L);
    }

    /** How often they bought something. */
    public long purchased() {
        return did.getOrDefault("purchased", 0L);
    }

    /** How many messages they received in all. */
    public long receivedInAll() {
        return received.values().stream().mapToLong(Long::longValue).sum();
    }
}
