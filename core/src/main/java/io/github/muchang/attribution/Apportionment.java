package io.github.muchang.attribution;

import io.github.muchang.number.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides a whole into whole parts by the largest remainder (Hamilton's method): the parts add up to the whole, exactly. */
final class Apportionment {
    private Apportionment() {}

    /** Parts in proportion to weights that are never negative; of equal remainders the earlier gets more. All zero without a weight. */
    static long[] divide(long whole, List<Fraction> weights) {
        List<BigInteger> integers = integers(weights);
        BigInteger sum = integers.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.size()];
        if (sum.signum() == 0) {
            return parts;
        }
        List<BigInteger> remainders = new ArrayList<>();
        long rest = whole;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] exact =
                    integers.get(i).multiply(BigInteger.valueOf(whole)).divideAndRemainder(sum);
            parts[i] = exact[0].longValueExact();
            remainders.add(exact[1]);
            rest -= parts[i];
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(remainders::get).reversed());
        for (int i = 0; i < rest; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }

    /** The weights over one denominator, which is left out. */
    private static List<BigInteger> integers(List<Fraction> weights) {
        BigInteger common = BigInteger.ONE;
        for (Fraction each : weights) {
            common = common.divide(common.gcd(each.denominator())).multiply(each.denominator());
        }
        BigInteger denominator = common;
        return weights.stream()
                .map(each -> denominator.divide(each.denominator()).multiply(each.numerator()))
                .toList();
    }
}
