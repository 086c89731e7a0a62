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
 * @param replied how many they answered
 * @param purchased how often they bought something
 * @param spent for how much, by currency
 * @param withdrew how many withdrew
 * @param left how many left
 * @param beyond how many messages were more than somebody could bear
 */
public record Lived(
        long signals,
        long arrived,
        Map<String, Long> received,
        long replied,
        long purchased,
        Map<String, Money> spent,
        long withdrew,
        long left,
        long beyond) {
    /** Copies the maps. */
    public Lived {
        received = Collections.unmodifiableMap(new TreeMap<>(received));
        spent = Collections.unmodifiableMap(new TreeMap<>(spent));
    }

    /** How many messages they received in all. */
    public long receivedInAll() {
        return received.values().stream().mapToLong(Long::longValue).sum();
    }
}
