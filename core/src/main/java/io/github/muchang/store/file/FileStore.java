package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import io.github.muchang.store.Change;
import io.github.muchang.store.Population;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import io.github.muchang.store.memory.States;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything in a directory, and all states in memory. What was committed survives the end of the process, and with
 * {@link Durability#EVERY_COMMIT} a loss of power; of a commit that had not returned there is all or nothing. One store at a time has a
 * directory. Thread-safe; two threads of its own write checkpoints and prepare files.
 */
public final class FileStore implements Store, Vault, Journal, Population {
    static final String LOCK = "lock";

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final Disk disk;
    private final Path directory;
    private final Format format;
    private final Background background;
    private final Closeable lock;
    private final Memory memory;
    private final JournalWriter journal;
    private final JournalReader reader;
    private final VaultFiles vault;
    private final CommitQueue queue;
    private final Upkeep upkeep;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FileStore(
            Disk disk,
            Path directory,
            FileSettings settings,
            Background background,
            Format format,
            Closeable lock,
            Recovery.Recovered found) {
        this.disk = disk;
        this.directory = directory;
        this.background = background;
        this.format = format;
        this.lock = lock;
        this.memory = found.memory();
        this.journal = found.journal();
        this.vault = found.vault();
        this.reader = new JournalReader(found.segments(), journal);
        this.queue = new CommitQueue(journal, vault, memory);
        this.upkeep = new Upkeep(disk, directory, settings, background, format, found, queue, closed);
    }

    /**
     * Opens a directory, which is made if it is not there, with {@link FileSettings#DEFAULT}.
     *
     * @throws StoreException if it is in use, cannot be written, is of a newer Muchang, or is no store
     * @throws DamagedStoreException if a file is not as it was written
     */
    public static FileStore open(Path directory) {
        return open(directory, FileSettings.DEFAULT);
    }

    /**
     * Opens a directory, which is made if it is not there.
     *
     * @throws StoreException if it is in use, cannot be written, is of a newer Muchang, is no store, or has another vault key
     * @throws DamagedStoreException if a file is not as it was written
     */
    public static FileStore open(Path directory, FileSettings settings) {
        return open(directory, settings, Disk.REAL, Background.threads());
    }

    static FileStore open(Path directory, FileSettings settings, Disk disk, Background background) {
        @Nullable Closeable lock = null;
        try {
            disk.createDirectories(directory);
            lock = disk.lock(directory.resolve(LOCK));
            Seal seal = new Seal(settings.vaultKey());
            Format format = Format.of(disk, directory, seal);
            FileStore store = new FileStore(
                    disk,
                    directory,
                    settings,
                    background,
                    format,
                    lock,
                    Recovery.open(disk, directory, settings, format, seal));
            store.upkeep.begin();
            return store;
        } catch (Disk.LockedException e) {
            background.close();
            throw new StoreException(directory + " is in use by another process or by another store of this one", e);
        } catch (IOException e) {
            release(lock, background);
            throw new StoreException("cannot open " + directory + ": " + e, e);
        } catch (RuntimeException | Error e) {
            release(lock, background);
            throw e;
        }
    }

    /** The four faces. */
    public Stores stores() {
        return new Stores(this, this, this, this);
    }

    /** The key under which identities are hashed, made with the directory; a host may use one of its own instead. */
    public IdentityKey identityKey() {
        return IdentityKey.of(format.secret());
    }

    @Override
    public Optional<Stored> load(PartyId party) {
        States.Entry entry = memory.get(party.value());
        return entry == null ? Optional.empty() : Optional.of(new Stored(entry.version(), entry.state(), entry.due()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreException if the disk is full or failed: nothing of it was taken in; a later commit may succeed
     */
    @Override
    public long commit(List<Change> changes) throws StaleChangeException {
        Request request = new Request(changes);
        requireOpen();
        queue.commit(request);
        long offset = request.outcome();
        upkeep.tidySoon();
        return offset;
    }

    @Override
    public List<PartyId> due(Instant now, int limit) {
        return memory.due(now.toEpochMilli(), limit).stream()
                .map(PartyId::new)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public int highest() {
        return memory.states().highest();
    }

    @Override
    public Optional<Personal> open(PartyId party) {
        try {
            return vault.personal(party.value());
        } catch (IOException e) {
            throw new StoreException("cannot read the vault of " + directory + ": " + e, e);
        }
    }

    @Override
    public Optional<PartyId> find(IdentityHash hash) {
        int party = vault.find(hash);
        return party == 0 ? Optional.empty() : Optional.of(new PartyId(party));
    }

    @Override
    public List<Recorded> read(long from, int limit) {
        try {
            return reader.read(from, limit);
        } catch (IOException e) {
            throw new StoreException("cannot read the journal of " + directory + ": " + e, e);
        }
    }

    @Override
    public long size() {
        return journal.tail().facts();
    }

    @Override
    public List<Recorded> of(PartyId party) {
        try {
            States.Entry entry = memory.states().get(party.value());
            return entry == null ? ImmutableList.of() : reader.of(party.value(), entry.position());
        } catch (IOException e) {
            throw new StoreException("cannot read the journal of " + directory + ": " + e, e);
        }
    }

    /**
     * Writes a checkpoint now, while commits go on, so that opening takes less time; durable when it returns. One is written from time to
     * time in any case.
     *
     * @throws StoreException if it could not be written; nothing is lost by that
     */
    public void checkpoint() {
        requireOpen();
        try {
            upkeep.writeCheckpoint();
        } catch (IOException e) {
            throw new StoreException("no checkpoint could be written in " + directory + ": " + e, e);
        }
    }

    /**
     * Waits until what was erased is in no file of the vault any more; it is done within seconds in any case.
     *
     * @throws StoreException if the files could not be written anew; it is tried again
     */
    public void settle() {
        requireOpen();
        try {
            upkeep.moveVault();
        } catch (IOException e) {
            throw new StoreException("the vault of " + directory + " could not be written: " + e, e);
        }
    }

    /**
     * Makes everything durable and lets go of the directory.
     *
     * @throws StoreException if commits that were not durable yet ({@link Durability#interval}) could not be made so
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        background.close();
        try {
            queue.shut();
            queue.pause(() -> {
                journal.sync();
                return true;
            });
            tidyUp();
        } catch (IOException e) {
            throw new StoreException(directory + " was closed, but its latest commits may not be durable: " + e, e);
        } finally {
            closeFiles();
            release(lock, background);
        }
    }

    private void tidyUp() {
        try {
            upkeep.moveVault();
            Recovery.close(disk, directory, format, journal.tail().end());
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was closed without being tidied up, which loses nothing: {}", directory, e.toString());
        }
    }

    private void closeFiles() {
        try {
            journal.close();
            vault.close();
        } catch (IOException e) {
            LOG.warn("a file of {} could not be closed: {}", directory, e.toString());
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new StoreException(directory + " is closed");
        }
    }

    private static void release(@Nullable Closeable lock, Background background) {
        background.close();
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("a lock could not be released: {}", e.toString());
            }
        }
    }
}
