package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.segment.Rules;
import java.time.Instant;
import java.util.Locale;

/** One fact of a party's history, readable in Chinese and English. */
public final class HistoryEntry {
    private final PartyId party;
    private final Fact fact;
    private final Rules rules;

    HistoryEntry(PartyId party, Fact fact, Rules rules) {
        this.party = party;
        this.fact = fact;
        this.rules = rules;
    }

    /** When it was decided. */
    public Instant at() {
        return Instant.ofEpochMilli(fact.at());
    }

    /** Under which number it was recorded: another one for what happened before two parties were joined. */
    public PartyId party() {
        return party;
    }

    /** The fact. */
    public Fact fact() {
        return fact;
    }

    /** The moment in the domain's zone, and the fact as a sentence. */
    public String in(Locale locale) {
        return rules.wording(locale).moment(fact.at()) + "  " + fact.in(rules.wording(locale));
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
