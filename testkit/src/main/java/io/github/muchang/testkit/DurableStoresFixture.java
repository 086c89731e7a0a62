package io.github.muchang.testkit;

import io.github.muchang.store.Stores;

/** Where the contract of stores that last finds a store, and finds it again. */
public interface DurableStoresFixture extends StoresFixture {
    /** Opens what a store has kept that was closed; what is answered is closed by the clause. */
    Stores reopened(Stores closed);

    /**
     * Opens what a store has kept whose process died before it could close it. Where a test cannot bring that about, the store is
     * closed and reopened, unless this is overridden: by a copy of the files taken while it is open, by a second connection.
     */
    default Stores recovered(Stores abandoned) {
        abandoned.store().close();
        return reopened(abandoned);
    }
}
