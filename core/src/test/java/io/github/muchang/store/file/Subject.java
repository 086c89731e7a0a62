package io.github.muchang.store.file;

import io.github.muchang.store.Stores;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A store that is tried: the honest one, or one with a bug planted between it and its disk, or between it and its user.
 *
 * @param settings how it is opened
 * @param disk what stands between it and its disk
 * @param stores what stands between it and its user
 */
record Subject(FileSettings settings, UnaryOperator<Disk> disk, UnaryOperator<Stores> stores) {
    static final Path HOME = Path.of("/牧场/store");

    private static final long SEGMENT = 1 << 16;

    /** The store as it is, with files of the journal as short as they can be. */
    static final Subject HONEST = of(FileSettings.DEFAULT.withSegmentBytes(SEGMENT));

    /** The store as it is. */
    static Subject of(FileSettings settings) {
        return new Subject(settings, UnaryOperator.identity(), UnaryOperator.identity());
    }

    Subject onDisk(UnaryOperator<Disk> planted) {
        return new Subject(settings, planted, stores);
    }

    Subject forUser(UnaryOperator<Stores> planted) {
        return new Subject(settings, disk, planted);
    }

    Opened open(Disk real) {
        FileStore store = FileStore.open(HOME, settings, disk.apply(real), Background.none());
        return new Opened(store, stores.apply(store.stores()));
    }

    /** The store while it is open. */
    record Opened(FileStore store, Stores stores) implements AutoCloseable {
        void checkpoint() {
            store.checkpoint();
        }

        /** Lets go of it, whatever its disk says. */
        void abandon() {
            try {
                store.close();
            } catch (StoreException e) {
                return; // its disk is dead
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
