package io.github.muchang.attribution;

import io.github.muchang.number.Fraction;
import java.util.List;

/** Credits by the place of a touch in its path. All weights zero: evenly. */
record ByPlace(String name, int first, int between, int last) implements Model {
    @Override
    public Attribution credit(Paths paths) {
        Ledger ledger = new Ledger();
        for (Path path : paths.paths()) {
            List<Channel> channels = path.channels();
            for (int i = 0; i < channels.size(); i++) {
                ledger.touched(channels.get(i));
                if (path.converted()) {
                    Fraction weight = weight(i, channels.size());
                    ledger.add(
                            channels.get(i), weight, weight.times(path.value().minor()));
                }
            }
        }
        return ledger.close(name, paths);
    }

    private Fraction weight(int place, int of) {
        long ends = (long) first + last;
        boolean evenly = ends + between == 0 || (of == 2 && ends == 0);
        if (evenly || of == 1) {
            return Fraction.of(1, of);
        }
        if (of == 2) {
            return Fraction.of(place == 0 ? first : last, ends);
        }
        if (place == 0) {
            return Fraction.of(first, ends + between);
        }
        if (place == of - 1) {
            return Fraction.of(last, ends + between);
        }
        return Fraction.of(between, (ends + between) * (of - 2));
    }
}
