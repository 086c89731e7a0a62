package io.github.muchang.report;

import io.github.muchang.money.Money;

/** Amounts without their currency, for a page that says it once. */
final class Amounts {
    private Amounts() {}

    /** A decimal number, with as many digits as the currency has. */
    static String plain(Money money) {
        String text = money.toString();
        return text.substring(0, text.length() - money.currency().length() - 1);
    }
}
