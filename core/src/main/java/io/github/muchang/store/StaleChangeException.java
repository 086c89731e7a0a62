package io.github.muchang.store;

import io.github.muchang.identity.PartyId;

/** Somebody else committed first; nothing of this commit was done. Load again and decide again. */
public final class StaleChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PartyId party;

    /** The change to this party was stale. */
    public StaleChangeException(PartyId party, String why) {
        super("the change to " + party + " is stale: " + why);
        this.party = party;
    }

    /** The party whose change was stale. */
    public PartyId party() {
        return party;
    }
}
