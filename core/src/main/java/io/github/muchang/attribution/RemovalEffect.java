package io.github.muchang.attribution;

import io.github.muchang.number.Fraction;
import java.util.SortedMap;

/** Credits by the removal effect; what conversions are worth is divided as the conversions are. */
record RemovalEffect() implements Model {
    @Override
    public Attribution credit(Paths paths) {
        Ledger ledger = new Ledger();
        paths.paths().forEach(path -> path.channels().forEach(ledger::touched));
        SortedMap<Channel, Fraction> effects = MarkovChain.of(paths.paths()).removalEffects();
        effects.forEach((channel, effect) -> {
            ledger.add(channel, effect, effect);
            ledger.effect(channel, effect);
        });
        return ledger.close("removal effect", paths);
    }
}
