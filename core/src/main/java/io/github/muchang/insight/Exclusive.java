package io.github.muchang.insight;

import org.jspecify.annotations.Nullable;

/** Places of which a customer is at one at most at a time. */
final class Exclusive {
    private final StockLedgers ledgers;
    private final Column<String> places = new Column<>();

    Exclusive(StockLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @Nullable
    String of(int party) {
        return places.get(party);
    }

    void put(int party, String place, long day) {
        String former = places.get(party);
        if (!place.equals(former)) {
            if (former != null) {
                ledgers.of(former).leave(party, true, day);
            }
            ledgers.of(place).enter(party, day);
            places.set(party, place);
        }
    }

    void take(int party, long day) {
        String former = places.clear(party);
        if (former != null) {
            ledgers.of(former).leave(party, false, day);
        }
    }

    /** Two are one: at this place if either was at any. */
    void join(int survivor, int other, String place, long day) {
        String its = places.get(survivor);
        String ended = places.clear(other);
        if (ended != null && its != null) {
            ledgers.of(ended).unite(other, day);
        } else if (ended != null) {
            ledgers.of(ended).join(survivor, other, day);
            places.set(survivor, ended);
        }
        if (its != null || ended != null) {
            put(survivor, place, day);
        }
    }
}
