package io.github.muchang.attribution;

/** How it is said that two currencies do not mix. */
final class CurrencyClash {
    private CurrencyClash() {}

    /** Of some amounts, such as purchases. */
    static String of(int times, String other, String currency) {
        return times + " of them in " + other + ", but the domain's currency is " + currency
                + ": these do not mix, convert one first";
    }
}
