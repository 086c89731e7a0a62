package io.github.muchang.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides a whole into whole parts by the largest remainder (Hamilton's method): the parts add up to the whole, exactly. */
final class Apportionment {
    private Apportionment() {}

    /** Parts in proportion to weights that are never negative; of equal remainders the earlier gets more. All zero without a weight. */
    static long[] divide(long whole, List<Fraction> weights) {
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        long[] parts = new long[weights.size()];
        if (sum.equals(Fraction.ZERO)) {
            return parts;
        }
        List<Fraction> remainders = new ArrayList<>();
        long rest = whole;
        for (int i = 0; i < parts.length; i++) {
            Fraction exact = weights.get(i).times(whole).over(sum);
            parts[i] = exact.floor().longValueExact();
            remainders.add(exact.plus(Fraction.of(-parts[i], 1)));
            rest -= parts[i];
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer, Fraction>comparing(remainders::get).reversed());
        for (int i = 0; i < rest; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
