package io.github.muchang.testkit;

/**
 * What Muchang relies on of a store, as tests to run in one's own build. Implement it in a test class, and answer a new and empty
 * store from {@link #stores()}:
 *
 * <pre>{@code
 * class PostgresStoreTest implements StoreContract {
 *     public Stores stores() {
 *         return PostgresStore.emptied(database).stores();
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing is skipped, nothing sleeps, and no clause depends on another.
 */
public interface StoreContract extends CommitContract, DueContract, JournalContract, VaultContract {}
