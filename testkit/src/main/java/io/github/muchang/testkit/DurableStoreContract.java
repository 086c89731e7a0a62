package io.github.muchang.testkit;

import static io.github.muchang.testkit.Given.LIN;
import static io.github.muchang.testkit.Given.PHONE;
import static io.github.muchang.testkit.Given.UNION;
import static io.github.muchang.testkit.Given.WANG;
import static io.github.muchang.testkit.Given.ZHAO;
import static io.github.muchang.testkit.Given.change;
import static io.github.muchang.testkit.Given.claiming;
import static io.github.muchang.testkit.Given.releasing;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What Muchang relies on of a store that outlives its process, beside {@link StoreContract}: everything that was committed is there
 * when the store is opened again, and nothing else. Implement both in one test class:
 *
 * <pre>{@code
 * class PostgresStoreTest implements StoreContract, DurableStoreContract {
 *     public Stores stores() {
 *         return PostgresStore.emptied(database).stores();
 *     }
 *
 *     public Stores reopened(Stores closed) {
 *         return PostgresStore.open(database).stores();
 *     }
 * }
 * }</pre>
 *
 * <p>Whether a commit survives a loss of power cannot be shown from within a process; that remains for the store's own tests.
 */
public interface DurableStoreContract extends DurableStoresFixture {
    /** A state is what it was, byte for byte, the last of several. */
    @Test
    default void states_last() {
        try (Given after = reopenedAfter(given -> {
            given.commits(change(LIN, 0), change(WANG, 0));
            given.commits(change(LIN, 1));
        })) {
            assertArrayEquals(Given.state(LIN, 2), state(after, LIN));
            assertArrayEquals(Given.state(WANG, 1), state(after, WANG));
            assertEquals(Optional.empty(), after.stores().store().load(ZHAO));
        }
    }

    /** A version goes on where it was: a change of that version is taken, and one of an earlier version is stale. */
    @Test
    default void versions_last() {
        try (Given after = reopenedAfter(given -> {
            given.commits(change(LIN, 0));
            given.commits(change(LIN, 1));
            given.commits(change(LIN, 2));
        })) {
            assertEquals(3, after.version(LIN));
            after.refuses(change(LIN, 0));
            after.refuses(change(LIN, 2));
            after.commits(change(LIN, 3));
        }
    }

    /** Whoever was due is due, in the same order, and whoever was not is not. */
    @Test
    default void due_times_last() {
        try (Given after = reopenedAfter(given -> {
            given.commits(change(LIN, 0, 300), change(WANG, 0, 100), change(ZHAO, 0, 200));
            given.commits(change(ZHAO, 1, 100), change(WANG, 1, Moments.NEVER));
        })) {
            assertEquals(List.of(ZHAO, LIN), after.stores().store().due(Instant.ofEpochMilli(1000), 10));
            assertEquals(List.of(ZHAO), after.stores().store().due(Instant.ofEpochMilli(299), 10));
            assertEquals(Optional.of(300L), after.stores().store().load(LIN).map(Stored::due));
        }
    }

    /** A party is found by what it claimed, the last holder of what moved; another claim of it is stale. */
    @Test
    default void identities_last() {
        try (Given after = reopenedAfter(given -> {
            given.commits(claiming(LIN, 0, PHONE, UNION));
            given.commits(releasing(LIN, 1, PHONE), claiming(WANG, 0, PHONE));
        })) {
            assertEquals(Optional.of(WANG), after.stores().vault().find(PHONE));
            assertEquals(Optional.of(LIN), after.stores().vault().find(UNION));
            after.refuses(claiming(ZHAO, 0, UNION));
        }
    }

    /** What was put into the vault is there as it was put, the last of several. */
    @Test
    default void the_vault_lasts() {
        Personal personal = Personal.NOTHING
                .with("name", "林 \"一\" 🐑")
                .with(Identity.of("phone", "138"))
                .with(new AddressSlot(-1), Address.of("wecom", "optician", "wm-1"));
        try (Given after = reopenedAfter(given -> {
            given.commits(claiming(LIN, 0), claiming(WANG, 0));
            given.commits(Given.edited(LIN, 1, new VaultEdit(Optional.of(personal), List.of(), List.of())));
            given.commits(change(LIN, 2));
        })) {
            assertEquals(Optional.of(personal), after.stores().vault().open(LIN));
            assertEquals(
                    Optional.of(Given.personal(WANG)), after.stores().vault().open(WANG));
        }
    }

    /** The journal has the same facts at the same offsets, and goes on without a gap. */
    @Test
    default void the_journal_goes_on() {
        List<Recorded> before = new ArrayList<>();
        try (Given after = reopenedAfter(given -> {
            given.commits(change(WANG, 0), change(LIN, 0));
            given.commits(change(LIN, 1));
            before.addAll(given.stores().journal().read(0, 100));
        })) {
            assertEquals(before, after.stores().journal().read(0, 100));
            after.commits(change(ZHAO, 0));
            assertEquals(
                    List.of(new Recorded(6, ZHAO, Given.facts(ZHAO, 1).get(0))),
                    after.stores().journal().read(6, 1));
            assertEquals(before, after.stores().journal().read(0, 6));
        }
    }

    /** A party has its own facts, those from before and those since. */
    @Test
    default void a_party_keeps_its_facts() {
        List<Recorded> before = new ArrayList<>();
        try (Given after = reopenedAfter(given -> {
            given.commits(change(LIN, 0), change(WANG, 0));
            given.commits(change(WANG, 1));
            before.addAll(given.stores().journal().of(WANG));
        })) {
            assertEquals(before, after.stores().journal().of(WANG));
        }
    }

    /** Whoever was erased is not in the vault and found by nothing; the state stays. */
    @Test
    default void the_erased_stay_erased() {
        try (Given after = reopenedAfter(given -> {
            given.commits(claiming(LIN, 0, PHONE));
            given.commits(releasing(LIN, 1, PHONE));
        })) {
            assertEquals(Optional.empty(), after.stores().vault().open(LIN));
            assertEquals(Optional.empty(), after.stores().vault().find(PHONE));
            assertTrue(after.stores().store().load(LIN).isPresent());
        }
    }

    /** Nothing is there of a commit that was refused, neither of its stale change nor of the others. */
    @Test
    default void a_refused_commit_leaves_nothing() {
        try (Given after = reopenedAfter(given -> {
            given.commits(change(LIN, 0));
            given.refuses(claiming(WANG, 0, PHONE), change(LIN, 0), claiming(ZHAO, 0, UNION));
        })) {
            Stores stores = after.stores();
            for (PartyId party : List.of(WANG, ZHAO)) {
                assertEquals(Optional.empty(), stores.store().load(party));
                assertEquals(Optional.empty(), stores.vault().open(party));
            }
            assertEquals(1, after.version(LIN));
            assertEquals(Optional.empty(), stores.vault().find(PHONE));
            assertEquals(Optional.empty(), stores.vault().find(UNION));
            assertEquals(
                    Given.facts(LIN, 1).size(), stores.journal().read(0, 100).size());
        }
    }

    /** The highest number in use is known, so that no number is given twice. */
    @Test
    default void numbers_go_on() {
        try (Given after = reopenedAfter(given -> given.commits(change(ZHAO, 0), change(LIN, 0)))) {
            assertEquals(ZHAO.value(), after.stores().population().highest());
        }
    }

    /** What was committed to a store that was opened again lasts as well. */
    @Test
    default void what_is_committed_later_lasts() {
        Stores second;
        List<Object> before;
        try (Given given = reopenedAfter(first -> first.commits(claiming(LIN, 0, PHONE)))) {
            given.commits(claiming(ZHAO, 0, UNION));
            before = given.seen(LIN, WANG, ZHAO);
            second = given.stores();
        }
        try (Given after = new Given(reopened(second))) {
            assertEquals(before, after.seen(LIN, WANG, ZHAO));
        }
    }

    /** To open a store and close it changes nothing. */
    @Test
    default void opening_changes_nothing() {
        Stores second;
        List<Object> before;
        try (Given given = reopenedAfter(first -> {
            first.commits(claiming(LIN, 0, PHONE), change(WANG, 0));
            first.commits(change(WANG, 1));
        })) {
            before = given.seen(LIN, WANG, ZHAO);
            second = given.stores();
        }
        try (Given after = new Given(reopened(second))) {
            assertEquals(before, after.seen(LIN, WANG, ZHAO));
        }
    }

    /** Everything that was committed is there after the process died before it could close the store. */
    @Test
    default void a_dead_process_takes_nothing_with_it() {
        Given given = new Given(stores());
        given.commits(claiming(LIN, 0, PHONE), change(WANG, 0, 100));
        given.commits(releasing(LIN, 1, PHONE), claiming(ZHAO, 0, UNION));
        given.commits(change(WANG, 1, 200));
        List<Object> before = given.seen(LIN, WANG, ZHAO);
        try (Given after = new Given(recovered(given.stores()))) {
            assertEquals(before, after.seen(LIN, WANG, ZHAO));
        }
        given.close();
    }

    private Given reopenedAfter(Consumer<Given> work) {
        Stores stores = stores();
        try (Given given = new Given(stores)) {
            work.accept(given);
        }
        return new Given(reopened(stores));
    }

    private static byte[] state(Given given, PartyId party) {
        return given.stores().store().load(party).map(Stored::state).orElseGet(() -> new byte[0]);
    }
}
