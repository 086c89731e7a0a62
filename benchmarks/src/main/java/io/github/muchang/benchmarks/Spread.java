package io.github.muchang.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The median of a few rounds, with the least and the most. */
record Spread(double median, double least, double most) {
    /** A figure of at least one round. */
    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        List<Double> sorted =
                rounds.stream().mapToDouble(figure).sorted().boxed().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Such as {@code 585,120 [447,000-600,001]}. */
    String whole() {
        return Table.text("%,.0f [%,.0f-%,.0f]", median, least, most);
    }

    /** Such as {@code 1.93 [1.80-2.41]}. */
    String fine() {
        return Table.text("%.2f [%.2f-%.2f]", median, least, most);
    }
}
