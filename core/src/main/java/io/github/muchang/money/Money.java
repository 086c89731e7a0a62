package io.github.muchang.money;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount in the minor units of one currency: {@code Money.of(2933, "USD")} is 29.33 dollars.
 *
 * <p>A currency is three letters A to Z: an ISO 4217 code, whose number of decimal digits is that of
 * {@link java.util.Currency}, or a code of one's own such as PTS for points, which has none. Amounts of two currencies
 * never mix ({@link CurrencyMismatchException}), and a result that a {@code long} cannot hold is an
 * {@link ArithmeticException}. Immutable.
 *
 * @param minor the amount in minor units (fen, cents); negative for a debt or a refund
 * @param currency three letters A to Z
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Of every currency the JDK knows; the negative number it gives for some, such as gold, counts as none. */
    private static final ImmutableMap<String, Integer> FRACTION_DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(toImmutableMap(Currency::getCurrencyCode, known -> Math.max(0, known.getDefaultFractionDigits())));

    /** Enough for a sign, the 19 digits of a {@code long}, a point and some leading zeros. */
    private static final int LONGEST_TEXT = 32;

    public Money {
        if (!isCode(currency)) {
            throw new IllegalArgumentException("A currency is three letters A to Z such as CNY or PTS, not "
                    + (currency.length() <= LONGEST_TEXT ? "'" + currency + "'" : currency.length() + " characters"));
        }
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && isLetter(text.charAt(0)) && isLetter(text.charAt(1)) && isLetter(text.charAt(2));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The amount of {@code minor} minor units, for example fen or cents. */
    public static Money of(long minor, String currency) {
        return new Money(minor, currency);
    }

    /** The amount of {@code yuan} whole yuan. */
    public static Money yuan(long yuan) {
        try {
            return new Money(Math.multiplyExact(yuan, 100L), "CNY");
        } catch (ArithmeticException e) {
            throw overflow(yuan + " yuan", e);
        }
    }

    /**
     * Reads a plain decimal such as {@code 29.33}, {@code 29.3} or {@code -29}: no grouping, no exponent, no plus sign,
     * and no more decimal digits than the currency has, for nothing is ever rounded.
     *
     * @throws IllegalArgumentException for any other text, and for an amount too large
     */
    public static Money parse(String decimal, String currency) {
        if (decimal.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "An amount has at most " + LONGEST_TEXT + " characters, not " + decimal.length());
        }
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("An amount is a plain decimal such as 29.33, not '" + decimal + "'");
        }
        Money unit = new Money(0, currency);
        BigDecimal amount = new BigDecimal(decimal);
        int digits = unit.fractionDigits();
        if (amount.scale() > digits) {
            throw new IllegalArgumentException(
                    currency + " has " + digits + " decimal digits, '" + decimal + "' has " + amount.scale());
        }
        try {
            return new Money(amount.movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + decimal + "' " + currency + " is more than Money can hold", e);
        }
    }

    /** The sum; both amounts must be of one currency. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.addExact(minor, other.minor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " plus " + other, e);
        }
    }

    /** The difference; both amounts must be of one currency. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        try {
            return new Money(Math.subtractExact(minor, other.minor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " minus " + other, e);
        }
    }

    /** The same amount with the other sign. */
    public Money negated() {
        try {
            return new Money(Math.negateExact(minor), currency);
        } catch (ArithmeticException e) {
            throw overflow("negating " + this, e);
        }
    }

    /** The part of each of so many, rounded half up to a minor unit; an {@link IllegalArgumentException} for fewer than one. */
    public Money dividedBy(long parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("An amount is divided among one or more, not " + parts);
        }
        long part = Math.floorDiv(minor, parts);
        long rest = Math.floorMod(minor, parts);
        return new Money(rest >= parts - rest ? part + 1 : part, currency);
    }

    /** Whether the amount is less than zero. */
    public boolean isNegative() {
        return minor < 0;
    }

    /**
     * Orders by amount.
     *
     * @throws CurrencyMismatchException if {@code other} is of another currency
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** For example {@code 29.33 USD}, {@code 500 JPY} or {@code 120 PTS}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(minor, fractionDigits()).toPlainString() + " " + currency;
    }

    private int fractionDigits() {
        Integer digits = FRACTION_DIGITS.get(currency);
        return digits == null ? 0 : digits;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }

    private static ArithmeticException overflow(String what, ArithmeticException cause) {
        ArithmeticException overflow = new ArithmeticException(what + " is more than Money can hold");
        overflow.initCause(cause);
        return overflow;
    }
}
