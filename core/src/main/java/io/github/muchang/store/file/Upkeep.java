package io.github.muchang.store.file;

import io.github.muchang.time.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a store does beside commits: checkpoints, moving the vault's log into its shards, preparing files, and syncs from time to time. */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** At the latest after so long nothing personal is in two places. */
    private static final Span VAULT_RESTS = Span.minutes(1);

    private final Disk disk;
    private final Path directory;
    private final FileSettings settings;
    private final Background background;
    private final Format format;
    private final Memory memory;
    private final JournalWriter journal;
    private final VaultFiles vault;
    private final Checkpoints checkpoints;
    private final CommitQueue queue;
    private final AtomicBoolean closed;
    private final Object tidying = new Object();
    private final AtomicBoolean tidyingSoon = new AtomicBoolean();
    private volatile long checkpointed;

    Upkeep(
            Disk disk,
            Path directory,
            FileSettings settings,
            Background background,
            Format format,
            Recovery.Recovered found,
            CommitQueue queue,
            AtomicBoolean closed) {
        this.disk = disk;
        this.directory = directory;
        this.settings = settings;
        this.background = background;
        this.format = format;
        this.memory = found.memory();
        this.journal = found.journal();
        this.vault = found.vault();
        this.checkpoints = found.checkpoints();
        this.queue = queue;
        this.closed = closed;
        this.checkpointed = found.from().end();
    }

    /** Begins, with what the last process left in the log of the vault. */
    void begin() throws IOException {
        moveVault();
        tidySoon();
        background.every(VAULT_RESTS, this::moveVaultRegularly);
        if (settings.durability() instanceof Durability.Interval interval) {
            background.every(interval.time(), this::syncRegularly);
        }
    }

    /** What ran out of its retention leaves the last file of the vault, too. */
    private void moveVaultRegularly() {
        try {
            if (vault.hasToMove()) {
                moveVault();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the vault of {} could not be tidied, and will be tried again: {}", directory, e.toString());
        }
    }

    private void syncRegularly() {
        try {
            queue.pause(() -> {
                journal.sync();
                return true;
            });
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be synced; it takes in nothing more until it is opened anew", directory, e);
        }
    }

    /** Lets the background do what is worth doing; at most one such work waits. */
    void tidySoon() {
        if (journal.wantsSpare()) {
            background.soon(journal::prepareSpare);
        }
        if ((vault.wantsMoving() || wantsCheckpoint()) && tidyingSoon.compareAndSet(false, true)) {
            background.soon(this::tidy);
        }
    }

    private boolean wantsCheckpoint() {
        long grown = journal.tail().end() - checkpointed;
        return grown > Math.max(settings.checkpointBytes(), memory.states().stateBytes() / 2);
    }

    private void tidy() {
        try {
            if (vault.wantsMoving() && !closed.get()) {
                moveVault();
            }
            if (wantsCheckpoint() && !closed.get()) {
                writeCheckpoint();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} could not be tidied, and will be tried again: {}", directory, e.toString());
        } finally {
            tidyingSoon.set(false);
        }
    }

    /** Writes a checkpoint, while commits go on. */
    void writeCheckpoint() throws IOException {
        synchronized (tidying) {
            JournalWriter.Tail from = queue.pause(() -> {
                journal.sync();
                return journal.tail();
            });
            moveVault();
            Path unfinished = checkpoints.begin(from);
            int parts = new CheckpointWriter(disk, memory, format.store(), closed::get)
                    .write(unfinished, memory.states().highest());
            long reached = queue.pause(() -> {
                journal.sync();
                return journal.tail().end();
            });
            checkpoints.finish(unfinished, new Manifest(from, reached, parts));
            checkpointed = from.end();
        }
    }

    /** Moves what is in the log of the vault into its shards. */
    void moveVault() throws IOException {
        synchronized (tidying) {
            List<Path> old = queue.pause(() -> {
                journal.sync();
                return vault.beginMoving(journal.tail().number());
            });
            vault.move(old);
        }
    }
}
