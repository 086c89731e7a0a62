package io.github.muchang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is true of memory only; the rest is in the store contract. */
class MemoryStoreTest {
    private static final PartyId LIN = new PartyId(2);
    private static final PartyId WANG = new PartyId(3);
    private static final IdentityHash PHONE = new IdentityHash(1, 2);

    private final MemoryStore store = MemoryStore.withJournal();

    @Test
    void the_four_faces_are_one_store() throws StaleChangeException {
        Stores stores = store.stores();

        stores.store().commit(List.of(change(LIN, 0, List.of(PHONE), List.of())));

        assertThat(stores.population().highest()).isEqualTo(2);
        assertThat(stores.vault().find(PHONE)).contains(LIN);
        assertThat(stores.journal().read(0, 10)).hasSize(1);
        assertThat(stores.store().due(Instant.EPOCH, 10)).containsExactly(LIN);
    }

    @Test
    void without_a_journal_states_are_kept_and_facts_are_not() throws StaleChangeException {
        Stores stores = Stores.memoryWithoutJournal();

        stores.store().commit(List.of(change(LIN, 0, List.of(), List.of())));

        assertThat(stores.store().load(LIN)).isPresent();
        assertThat(stores.journal().read(0, 10)).isEmpty();
        assertThat(stores.journal().of(LIN)).isEmpty();
    }

    @Test
    void a_stale_change_says_of_whom_and_why() throws StaleChangeException {
        store.commit(List.of(change(LIN, 0, List.of(PHONE), List.of())));

        assertThatExceptionOfType(StaleChangeException.class)
                .isThrownBy(() -> store.commit(List.of(change(LIN, 0, List.of(), List.of()))))
                .withMessage("the change to p-2 is stale: expected version 0, found 1")
                .satisfies(e -> assertThat(e.party()).isEqualTo(LIN));
        assertThatExceptionOfType(StaleChangeException.class)
                .isThrownBy(() -> store.commit(List.of(change(WANG, 0, List.of(PHONE), List.of()))))
                .withMessage("the change to p-3 is stale: an identity it claims belongs to another party");
    }

    @Test
    void only_its_holder_releases_an_identity() throws StaleChangeException {
        PartyId thief = new PartyId(4);
        store.commit(List.of(change(LIN, 0, List.of(PHONE), List.of())));

        store.commit(List.of(change(WANG, 0, List.of(), List.of(PHONE))));

        assertThat(store.find(PHONE)).contains(LIN);
        assertThatExceptionOfType(StaleChangeException.class)
                .isThrownBy(() -> store.commit(List.of(
                        change(WANG, 1, List.of(), List.of(PHONE)), change(thief, 0, List.of(PHONE), List.of()))));
    }

    @Test
    void reading_the_journal_past_its_ends_gives_what_there_is() throws StaleChangeException {
        store.commit(List.of(change(LIN, 0, List.of(), List.of())));

        assertThat(store.read(-5, 10)).hasSize(1);
        assertThat(store.read(0, -1)).isEmpty();
        assertThat(store.read(7, 10)).isEmpty();
        assertThat(store.read(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
    }

    private static Change change(PartyId party, long expected, List<IdentityHash> claims, List<IdentityHash> releases) {
        return new Change(
                party,
                expected,
                new byte[] {1, 2, 3},
                expected == 0 ? Moments.FIRST : Moments.NEVER,
                ImmutableList.of(new PersonFact.IdentityKnown(5, "phone")),
                Optional.of(new VaultEdit(Optional.of(Personal.NOTHING), claims, releases)));
    }
}
