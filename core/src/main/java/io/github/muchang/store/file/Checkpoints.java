package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoints of a store: the newest two are kept, so that one that turns out damaged costs time and nothing else. */
final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int KEPT = 2;
    private static final String UNFINISHED = ".tmp";

    private final Disk disk;
    private final Path directory;
    private final long store;

    Checkpoints(Disk disk, Path directory, long store) {
        this.disk = disk;
        this.directory = directory;
        this.store = store;
    }

    /**
     * What was loaded.
     *
     * @param memory the states
     * @param from where the journal goes on from there
     * @param reached where the journal was once sure to be whole
     */
    record Loaded(Memory memory, JournalWriter.Tail from, long reached) {}

    /** The newest that is whole; nothing and the begin of the journal if none is. */
    Loaded newest() throws IOException {
        List<Path> all = finished();
        long reached = 0;
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                Manifest manifest = Manifest.read(disk, all.get(i), store);
                reached = Math.max(reached, manifest.reached());
                Memory memory = new Memory();
                load(all.get(i), manifest.parts(), memory);
                return new Loaded(memory, manifest.from(), reached);
            } catch (DamagedStoreException | NoSuchFileException e) {
                LOG.warn(
                        "a checkpoint cannot be used, an older one and more of the journal will do: {}",
                        e.getMessage());
            }
        }
        return new Loaded(new Memory(), JournalWriter.Tail.START, reached);
    }

    /** Begins a directory for a checkpoint from this tail on. */
    Path begin(JournalWriter.Tail from) throws IOException {
        disk.createDirectories(directory);
        Path unfinished = directory.resolve(String.format(Locale.ROOT, "%020d%s", from.end(), UNFINISHED));
        clear(unfinished);
        disk.createDirectories(unfinished);
        return unfinished;
    }

    /** Makes a checkpoint count, and deletes those that are no longer needed. */
    void finish(Path unfinished, Manifest manifest) throws IOException {
        manifest.write(disk, unfinished, store);
        disk.sync(unfinished);
        String name = unfinished.getFileName().toString();
        Path done = directory.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        clear(done);
        disk.move(unfinished, done);
        disk.sync(directory);
        List<Path> all = finished();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            clear(old);
        }
    }

    /** Deletes what was begun and never finished. */
    void deleteUnfinished() throws IOException {
        for (Path path : disk.list(directory)) {
            if (path.getFileName().toString().endsWith(UNFINISHED)) {
                clear(path);
            }
        }
    }

    private List<Path> finished() throws IOException {
        return disk.list(directory).stream()
                .filter(path -> path.getFileName().toString().matches("[0-9]{20}"))
                .toList();
    }

    private void clear(Path checkpoint) throws IOException {
        if (disk.exists(checkpoint)) {
            disk.delete(checkpoint.resolve(Manifest.NAME));
            for (Path file : disk.list(checkpoint)) {
                disk.delete(file);
            }
            disk.delete(checkpoint);
        }
    }

    private void load(Path checkpoint, int parts, Memory memory) throws IOException {
        ExecutorService readers = Executors.newFixedThreadPool(
                Math.min(parts, Runtime.getRuntime().availableProcessors()));
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int number = part;
                tasks.add(() -> {
                    CheckpointReader.read(disk, CheckpointWriter.part(checkpoint, number), store, number, memory);
                    return true;
                });
            }
            for (Future<Boolean> each : readers.invokeAll(tasks)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + checkpoint, e);
        } finally {
            readers.shutdownNow();
        }
    }

    private static IOException rethrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failed ? failed : new IOException(e);
    }
}
