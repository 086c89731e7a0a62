package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.engine.Decide;
import io.github.muchang.engine.Decision;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Many {@link Customers}, each known by a union id, put into a store as if the front door had taken in their histories. */
final class Town {
    private static final IdentityKey KEY =
            IdentityKey.of("the same for every run of a benchmark".getBytes(StandardCharsets.UTF_8));
    private static final int AT_ONCE = 5000;
    private static final int TAGGED_PERCENT = 10;

    private Town() {}

    /** Creates so many customers in an empty store; takes some 40 microseconds each. */
    static void settle(Stores stores, int customers) {
        Decide decide = new Decide(Customers.domain());
        for (int first = 0; first < customers; first += AT_ONCE) {
            ImmutableList.Builder<Change> changes = ImmutableList.builder();
            for (int number = first; number < Math.min(first + AT_ONCE, customers); number++) {
                changes.add(newcomer(decide, number));
            }
            try {
                stores.store().commit(changes.build());
            } catch (StaleChangeException e) {
                throw new IllegalStateException("the store was not empty", e);
            }
        }
    }

    /** The front door to it, its clock at {@link Customers#NOW}. */
    static Muchang open(Stores stores) {
        return Muchang.builder(Customers.domain())
                .stores(stores)
                .identityKey(KEY)
                .startingAt(Instant.ofEpochMilli(Customers.NOW))
                .open();
    }

    /** A purchase by one of the customers, at a moment. */
    static Signal purchase(int customer, long at, String id, SplittableRandom random) {
        return Signal.did(identity(customer), "purchased")
                .amount(Money.of(1000 + random.nextLong(60_000), "CNY"))
                .labelled(random.nextInt(4) == 0 ? "lenses" : "")
                .at(Instant.ofEpochMilli(at))
                .withId(id);
    }

    /** Bytes of all states, as they were encoded. */
    static long encodedBytes(Stores stores) {
        long bytes = 0;
        for (int number = 1; number <= stores.population().highest(); number++) {
            bytes += stores.store()
                    .load(new PartyId(number))
                    .map(stored -> stored.state().length)
                    .orElse(0);
        }
        return bytes;
    }

    private static Change newcomer(Decide decide, int number) {
        Party party = Customers.customer(number, TAGGED_PERCENT);
        Decision decision = decide.tick(party, Customers.NOW, Yardsticks.NONE);
        Identity identity = identity(number);
        VaultEdit edit = new VaultEdit(
                Optional.of(Personal.NOTHING.with(identity)), List.of(KEY.hash(identity)), ImmutableList.of());
        return new Change(
                party.id(),
                0,
                PartyCodec.encode(decision.party()),
                decision.due(),
                ImmutableList.of(new PersonFact.Registered(Customers.NOW, Party.Kind.CUSTOMER)),
                Optional.of(edit));
    }

    private static Identity identity(int customer) {
        return Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7h" + customer);
    }
}
