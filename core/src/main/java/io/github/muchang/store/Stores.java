package io.github.muchang.store;

import io.github.muchang.journal.Journal;
import io.github.muchang.vault.Vault;

/**
 * The four faces of one place where everything is kept.
 *
 * @param store states, and the commit that covers all four
 * @param vault personal data
 * @param journal facts
 * @param population which parties there are
 */
public record Stores(Store store, Vault vault, Journal journal, Population population) {
    /** In memory, with the whole journal. */
    public static Stores memory() {
        return MemoryStore.withJournal().stores();
    }

    /** In memory, without a journal: memory grows with customers, not with facts; there is no history to ask for. */
    public static Stores memoryWithoutJournal() {
        return MemoryStore.withoutJournal().stores();
    }
}
