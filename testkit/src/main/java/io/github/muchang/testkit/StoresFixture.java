package io.github.muchang.testkit;

import io.github.muchang.store.Stores;

/** Where the contract finds the store that it tries. */
public interface StoresFixture {
    /** A new and empty store that keeps its journal; asked for once by each clause, closed by it in the end. */
    Stores stores();
}
