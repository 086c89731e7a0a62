package io.github.muchang.attribution;

import io.github.muchang.money.Money;
import java.util.Arrays;
import java.util.List;

/** Paths in short: {@code sold(100, "a", "b")} went over channels a and b to a conversion of 100 fen. */
final class Way {
    private Way() {}

    static Path sold(long fen, String... channels) {
        return new Path(channels(channels), true, Money.of(fen, "CNY"));
    }

    static Path lost(String... channels) {
        return new Path(channels(channels), false, Money.of(0, "CNY"));
    }

    static Paths paths(Path... paths) {
        return new Paths("CNY", Arrays.asList(paths));
    }

    private static List<Channel> channels(String... names) {
        return Arrays.stream(names).map(Channel::of).toList();
    }
}
