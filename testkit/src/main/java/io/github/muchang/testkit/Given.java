package io.github.muchang.testkit;

import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** Changes for the clauses of a contract: each version of a party has a state, a fact and personal data of its own. */
record Given(Stores stores) implements AutoCloseable {
    static final PartyId LIN = new PartyId(2);
    static final PartyId WANG = new PartyId(3);
    static final PartyId ZHAO = new PartyId(7);
    static final IdentityHash PHONE = new IdentityHash(Long.MIN_VALUE, 1);
    static final IdentityHash UNION = new IdentityHash(Long.MIN_VALUE, 2);

    static Change change(PartyId party, long expected) {
        return change(party, expected, Moments.NEVER);
    }

    static Change change(PartyId party, long expected, long due) {
        return new Change(
                party, expected, state(party, expected + 1), due, facts(party, expected + 1), Optional.empty());
    }

    static Change claiming(PartyId party, long expected, IdentityHash... claims) {
        return edited(party, expected, new VaultEdit(Optional.of(personal(party)), List.of(claims), List.of()));
    }

    static Change releasing(PartyId party, long expected, IdentityHash... releases) {
        return edited(party, expected, new VaultEdit(Optional.empty(), List.of(), List.of(releases)));
    }

    static Change edited(PartyId party, long expected, VaultEdit edit) {
        Change plain = change(party, expected);
        return new Change(party, expected, plain.state(), plain.due(), plain.facts(), Optional.of(edit));
    }

    /** A change without a fact. */
    static Change silent(PartyId party, long expected) {
        return new Change(party, expected, state(party, expected + 1), Moments.NEVER, List.of(), Optional.empty());
    }

    /** Every byte there is, so that one that is lost or changed is found. */
    static byte[] state(PartyId party, long version) {
        byte[] state = new byte[260];
        for (int i = 0; i < state.length; i++) {
            state[i] = (byte) (i + party.value() * 31 + version);
        }
        return state;
    }

    static List<Fact> facts(PartyId party, long version) {
        return List.of(
                new PersonFact.IdentityKnown(version, "first-" + party.value()),
                new PersonFact.IdentityKnown(version, "second-" + party.value()));
    }

    static Personal personal(PartyId party) {
        return Personal.NOTHING.with("name", "somebody-" + party.value());
    }

    void commits(Change... changes) {
        Assertions.assertTrue(offset(changes) >= 0, "a commit answers an offset");
    }

    long offset(Change... changes) {
        try {
            return stores.store().commit(List.of(changes));
        } catch (StaleChangeException e) {
            return Assertions.fail("a change at the version that was loaded was refused", e);
        }
    }

    void refuses(Change... changes) {
        Assertions.assertThrows(
                StaleChangeException.class, () -> stores.store().commit(List.of(changes)), "a stale change was taken");
    }

    /** Everything there is to see of some parties, to be compared before and after. */
    List<Object> seen(PartyId... parties) {
        List<Object> seen = new ArrayList<>();
        for (PartyId party : parties) {
            seen.add(version(party));
            stores.store().load(party).ifPresent(stored -> {
                for (byte each : stored.state()) {
                    seen.add(each);
                }
                seen.add(stored.due());
            });
            seen.add(stores.vault().open(party));
        }
        seen.add(stores.vault().find(PHONE));
        seen.add(stores.vault().find(UNION));
        seen.add(stores.journal().read(0, 1000).size());
        return seen;
    }

    long version(PartyId party) {
        return stores.store().load(party).map(Stored::version).orElse(0L);
    }

    @Override
    public void close() {
        stores.store().close();
    }
}
