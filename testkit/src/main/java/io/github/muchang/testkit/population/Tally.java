package io.github.muchang.testkit.population;

import io.github.muchang.money.Money;
import io.github.muchang.signal.Occurrence;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happens. */
final class Tally {
    private final Map<String, Long> received = new TreeMap<>();
    private final Map<String, Money> spent = new TreeMap<>();
    private long signals;
    private long arrived;
    private long replied;
    private long purchased;
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
        } else if (what instanceof Occurrence.Did did && did.amount().isPresent()) {
            purchased++;
            spent.merge(did.amount().get().currency(), did.amount().get(), Money::plus);
        } else if (what instanceof Occurrence.Did) {
            replied++;
        }
    }

    void received(String content) {
        received.merge(content, 1L, Long::sum);
    }

    void beyond() {
        beyond++;
    }

    Lived lived() {
        return new Lived(signals, arrived, received, replied, purchased, spent, withdrew, left, beyond);
    }
}
