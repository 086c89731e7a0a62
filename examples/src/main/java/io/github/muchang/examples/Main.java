package io.github.muchang.examples;

import io.github.muchang.money.Money;

/** Shows the one concept that exists so far: exact money. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Money lenses = Money.yuan(299);
        Money voucher = Money.parse("20.50", "CNY");
        System.out.println("Muchang 牧场: " + lenses + " less a voucher of " + voucher + " is " + lenses.minus(voucher));
    }
}
