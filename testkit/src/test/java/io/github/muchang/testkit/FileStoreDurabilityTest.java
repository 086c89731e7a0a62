package io.github.muchang.testkit;

import io.github.muchang.store.Stores;
import io.github.muchang.store.file.FileSettings;
import io.github.muchang.store.file.FileStore;
import io.github.muchang.store.file.VaultKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The store in files keeps both contracts, with its vault plain and encrypted. */
class FileStoreDurabilityTest {
    private static final FileSettings SMALL = FileSettings.DEFAULT.withSegmentBytes(1 << 16);

    @Nested
    class Plain extends Lasting {
        Plain() {
            super(SMALL);
        }
    }

    @Nested
    class Encrypted extends Lasting implements StoreContract {
        Encrypted() {
            super(SMALL.encryptedBy(VaultKey.of(new byte[32])));
        }
    }

    /** Reopened from the same directory. What a dead process leaves is tried where processes are killed, in the core. */
    abstract static class Lasting implements DurableStoreContract {
        @TempDir
        Path directory = Path.of("");

        private final FileSettings settings;

        Lasting(FileSettings settings) {
            this.settings = settings;
        }

        @Override
        public Stores stores() {
            return reopened();
        }

        @Override
        public Stores reopened(Stores closed) {
            return reopened();
        }

        private Stores reopened() {
            return FileStore.open(directory.resolve("store"), settings).stores();
        }
    }
}
