package io.github.muchang.insight;

import io.github.muchang.content.Purpose;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.Consent;
import io.github.muchang.party.NameMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest word of each party on each purpose and carrier, as the state keeps it, without the version of the text. A word on the one
 * carrier outweighs a word on every carrier, except that a newer withdrawal from everything always counts; so
 * {@link io.github.muchang.segment.Consented} has it too.
 */
final class ConsentBook {
    private final SortedMap<Integer, NameMap<Consent>> words = new TreeMap<>();

    void said(int party, PersonFact.ConsentSaid said) {
        NameMap<Consent> word = NameMap.<Consent>empty()
                .with(Consent.key(said.purpose(), said.carrier()), new Consent(said.given(), said.happened(), ""));
        words.merge(party, word, (all, one) -> all.union(one, Consent::merge));
    }

    void join(int survivor, int other) {
        NameMap<Consent> ended = words.remove(other);
        if (ended != null) {
            words.merge(survivor, ended, (all, more) -> all.union(more, Consent::merge));
        }
    }

    /** What a party's words come to for a purpose on a carrier, or anywhere for {@link Consent#ANY_CARRIER}. */
    Word on(int party, Purpose purpose, String carrier) {
        NameMap<Consent> said = words.getOrDefault(party, NameMap.empty());
        Consent everywhere = said.find(Consent.key(purpose.code(), Consent.ANY_CARRIER));
        Consent here = said.find(Consent.key(purpose.code(), carrier));
        if (here == null) {
            return word(everywhere);
        }
        boolean withdrawnSince = everywhere != null && !everywhere.given() && everywhere.at() >= here.at();
        return withdrawnSince ? Word.NO : word(here);
    }

    private static Word word(@Nullable Consent consent) {
        return consent == null ? Word.NONE : consent.given() ? Word.YES : Word.NO;
    }

    /** What somebody said. */
    enum Word {
        /** Nothing. */
        NONE,
        /** Agreed. */
        YES,
        /** Withdrew. */
        NO
    }
}
