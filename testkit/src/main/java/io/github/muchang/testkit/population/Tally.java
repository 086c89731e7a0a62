package io.github.muchang.testkit.population;

import io.github.muchang.money.Money;
import io.github.muchang.signal.Occurrence;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happens. */
final class Tally {
    private final Map<String, Long> received = new TreeMap<>();
    private final Map<String, Long> did = new TreeMap<>();
    private final Map<String, Money> spent = new TreeMap<>();
    private long signals;
    private long arrived;
    private long told;
    private long withdrew;
    private long left;
    private long beyond;

    void gave(Occurrence what) {
        signals++;
        if (what instanceof Occurrence.Added) {
            arrived++;
        } else if (what instanceof Occurrence.Left) {
            left++;
        } else if (what instanceof Occurrence.Withdrew) {
            withdrew++;
        } else if (what instanceof Occurrence.Described) {
            told++;
        } else if (what instanceof Occurrence.Did deed) {
            did.merge(deed.activity(), 1L, Long::sum);
            deed.amount().ifPresent(amount -> spent.merge(amount.currency(), amount, Money::plus));
        }
    }

    void received(String content) {
        received.merge(content, 1L, Long::sum);
    }

    void beyond() {
        beyond++;
    }

    Lived lived() {
        return new Lived(signals, arrived, received, did, told, spent, withdrew, left, beyond);
    }
}
