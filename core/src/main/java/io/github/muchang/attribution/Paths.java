package io.github.muchang.attribution;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.money.Money;
import java.util.List;

/**
 * What models credit: paths that led to a conversion, and paths that led nowhere.
 *
 * @param currency of all values
 * @param paths in no order that matters
 */
public record Paths(String currency, List<Path> paths) {
    private static final String WHAT = "paths";

    /**
     * Copies the list.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every path of another currency, of a negative value, or of a value
     *     though nothing was converted, each at its place
     */
    public Paths {
        paths = ImmutableList.copyOf(paths);
        Money.of(0, currency);
        Faults faults = new Faults();
        for (int i = 0; i < paths.size(); i++) {
            Money value = paths.get(i).value();
            String place = "/" + WHAT + "/" + i + "/value";
            if (!value.currency().equals(currency)) {
                faults.add(
                        place, "is in " + value.currency() + ", the paths are in " + currency + ": convert it first");
            }
            if (value.isNegative()) {
                faults.add(place, "a conversion is never worth less than nothing, not " + value);
            }
            if (!paths.get(i).converted() && value.minor() != 0) {
                faults.add(place, "nothing was converted, so it is worth nothing, not " + value);
            }
        }
        faults.throwIfAny(WHAT);
    }

    /** How many conversions there are, with and without touches. */
    public long conversions() {
        return paths.stream().filter(Path::converted).count();
    }

    /** What all conversions are worth. */
    public Money value() {
        return paths.stream().map(Path::value).reduce(Money.of(0, currency), Money::plus);
    }
}
