package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import io.github.muchang.number.Fraction;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Exact credits of channels, rounded once when it is closed. Not thread-safe. */
final class Ledger {
    private final SortedMap<Channel, Line> lines = new TreeMap<>();

    void touched(Channel channel) {
        line(channel).touches++;
    }

    void add(Channel channel, Fraction conversions, Fraction value) {
        Line line = line(channel);
        line.conversions = line.conversions.plus(conversions);
        line.value = line.value.plus(value);
    }

    void effect(Channel channel, Fraction effect) {
        line(channel).effect = OptionalDouble.of(effect.nearest());
    }

    Attribution close(String model, Paths paths) {
        long conversions = 0;
        long value = 0;
        long alone = 0;
        Money valueAlone = Money.of(0, paths.currency());
        for (Path path : paths.paths()) {
            if (path.converted() && path.channels().isEmpty()) {
                alone++;
                valueAlone = valueAlone.plus(path.value());
            } else if (path.converted()) {
                conversions++;
                value = Math.addExact(value, path.value().minor());
            }
        }
        long[] thousandths =
                Apportionment.divide(Math.multiplyExact(conversions, 1000L), each(line -> line.conversions));
        long[] minor = Apportionment.divide(value, each(line -> line.value));
        ImmutableList.Builder<Attribution.Credit> credits = ImmutableList.builder();
        int i = 0;
        for (Map.Entry<Channel, Line> each : lines.entrySet()) {
            credits.add(new Attribution.Credit(
                    each.getKey(),
                    each.getValue().touches,
                    thousandths[i],
                    Money.of(minor[i], paths.currency()),
                    each.getValue().effect));
            i++;
        }
        return new Attribution(
                model,
                credits.build(),
                conversions + alone,
                Money.of(value, paths.currency()).plus(valueAlone),
                alone,
                valueAlone);
    }

    private List<Fraction> each(Function<Line, Fraction> part) {
        return lines.values().stream().map(part).toList();
    }

    private Line line(Channel channel) {
        return lines.computeIfAbsent(channel, any -> new Line());
    }

    private static final class Line {
        private long touches;
        private Fraction conversions = Fraction.ZERO;
        private Fraction value = Fraction.ZERO;
        private OptionalDouble effect = OptionalDouble.empty();
    }
}
