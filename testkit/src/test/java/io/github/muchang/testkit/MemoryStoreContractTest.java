package io.github.muchang.testkit;

import io.github.muchang.store.Stores;

class MemoryStoreContractTest implements StoreContract {
    @Override
    public Stores stores() {
        return Stores.memory();
    }
}
