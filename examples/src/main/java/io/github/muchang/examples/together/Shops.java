package io.github.muchang.examples.together;

import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.util.Locale;
import java.util.Optional;

/** The tills of all shops, and what their staff writes down. */
final class Shops {
    private static final String BROUGHT_BACK = "退货";

    private final Muchang muchang;
    private long sold;

    Shops(Muchang muchang) {
        this.muchang = muchang;
    }

    /** Sells something; with the first purchase a card is handed over. */
    void sell(Customer to, String category, long yuan) {
        book(to, category, yuan);
        if (to.bought == 0 && !to.known().equals(to.carded())) {
            muchang.accept(Signal.identified(to.known(), to.carded()).at(muchang.now()));
        }
        to.bought++;
    }

    /** Writes down somebody who gives a number and wants no more than that. */
    void enters(Customer who) {
        muchang.accept(Signal.added(who.carded()).to(ChainDomain.SHOPPERS).at(muchang.now()));
        who.walksIn = true;
    }

    /** The friend whose card is shown is the one who has walked in. */
    void recognises(Customer who) {
        muchang.accept(Signal.identified(who.external(), who.carded()).at(muchang.now()));
    }

    /** Takes something back that was sold for so much. */
    void takeBack(Customer from, long yuan) {
        book(from, BROUGHT_BACK, -yuan);
    }

    /** Somebody agrees, on a form, to be told of offers. */
    void agrees(Customer who) {
        who.agreed = Optional.of(muchang.now());
        muchang.accept(Signal.consented(who.known(), Purpose.PROMOTION, "v1").at(muchang.now()));
    }

    /** Somebody says that they want nothing more. */
    void withdraws(Customer who) {
        who.withdrew = Optional.of(muchang.now());
        muchang.accept(Signal.withdrew(who.known()).at(muchang.now()));
    }

    /** Somebody asks their advisor something, who notes that: WeCom tells nothing of it. */
    void asked(Customer who) {
        muchang.accept(Signal.did(who.external(), "asked").at(muchang.now()));
    }

    private void book(Customer customer, String category, long yuan) {
        sold++;
        muchang.accept(Signal.did(customer.known(), "purchased")
                .amount(Money.yuan(yuan))
                .labelled(category)
                .at(muchang.now())
                .withId(String.format(Locale.ROOT, "till-%06d", sold)));
    }
}
