package io.github.muchang.examples.together;

import io.github.muchang.money.Money;
import io.github.muchang.referral.Reward;
import io.github.muchang.runtime.ReferralDesk;
import java.util.Map;
import java.util.TreeMap;

/** Pays rewards once a week, each by its key, and keeps a book of its own. Not thread-safe. */
final class Cashier {
    private final Map<String, Money> book = new TreeMap<>();
    private final ReferralDesk desk;

    Cashier(ReferralDesk desk) {
        this.desk = desk;
    }

    void pay() {
        for (Reward due : desk.payable()) {
            if (book.putIfAbsent(due.key(), due.amount()) != null) {
                throw new IllegalStateException(due.key() + " was paid before");
            }
            desk.paid(due.key());
        }
    }

    /** What was paid, by key. */
    Map<String, Money> book() {
        return Map.copyOf(book);
    }

    Money paid() {
        return book.values().stream().reduce(Money.yuan(0), Money::plus);
    }
}
