package io.github.muchang.attribution;

import io.github.muchang.money.Money;
import java.util.SortedMap;

/** Credits by the removal effect; all that conversions are worth is divided as the conversions are. */
record RemovalEffect() implements Model {
    @Override
    public Attribution credit(Paths paths) {
        Ledger ledger = new Ledger();
        paths.paths().forEach(path -> path.channels().forEach(ledger::touched));
        SortedMap<Channel, Fraction> effects = MarkovChain.of(paths.paths()).removalEffects();
        Fraction sum = effects.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(Fraction.ZERO)) {
            long reached = paths.paths().stream()
                    .filter(path -> path.converted() && !path.channels().isEmpty())
                    .count();
            Money value = paths.paths().stream()
                    .filter(path -> !path.channels().isEmpty())
                    .map(Path::value)
                    .reduce(Money.of(0, paths.currency()), Money::plus);
            effects.forEach((channel, effect) -> {
                Fraction share = effect.over(sum);
                ledger.add(channel, share.times(reached), share.times(value.minor()));
            });
        }
        effects.forEach(ledger::effect);
        return ledger.close("removal effect", paths);
    }
}
