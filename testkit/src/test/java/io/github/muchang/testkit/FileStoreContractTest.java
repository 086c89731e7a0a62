package io.github.muchang.testkit;

import io.github.muchang.store.Stores;
import io.github.muchang.store.file.FileStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileStoreContractTest implements StoreContract {
    @TempDir
    private Path directory = Path.of("");

    @Override
    public Stores stores() {
        return FileStore.open(directory.resolve("store")).stores();
    }
}
