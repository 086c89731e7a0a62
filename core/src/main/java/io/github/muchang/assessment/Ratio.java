package io.github.muchang.assessment;

import java.math.BigInteger;

/** An exact fraction that is not negative, so that rounding never decides. The denominator is positive. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Ratio of(long whole) {
        return of(whole, 1);
    }

    static Ratio percent(long percent) {
        return of(percent, 100);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Divided by one that is more than zero. */
    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Ratio atMost(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ratio atLeast(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    long floor() {
        return numerator.divide(denominator).longValueExact();
    }

    long ceiling() {
        return numerator
                .add(denominator)
                .subtract(BigInteger.ONE)
                .divide(denominator)
                .longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
