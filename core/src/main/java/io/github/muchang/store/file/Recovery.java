package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens a directory: the newest whole checkpoint, then the journal from there on, then the vault. */
final class Recovery {
    static final String JOURNAL = "journal";
    static final String CHECKPOINTS = "checkpoints";
    static final String VAULT = "vault";

    private static final String CLOSED = "closed";

    private Recovery() {}

    /**
     * What was recovered.
     *
     * @param memory the states
     * @param segments the files of the journal
     * @param journal goes on with them
     * @param vault the vault
     * @param checkpoints the checkpoints
     * @param from where the newest checkpoint begins
     */
    record Recovered(
            Memory memory,
            Segments segments,
            JournalWriter journal,
            VaultFiles vault,
            Checkpoints checkpoints,
            JournalWriter.Tail from) {}

    static Recovered open(Disk disk, Path directory, FileSettings settings, Format format, Seal seal)
            throws IOException {
        Path files = directory.resolve(JOURNAL);
        disk.createDirectories(files);
        Checkpoints checkpoints = new Checkpoints(disk, directory.resolve(CHECKPOINTS), format.store());
        checkpoints.deleteUnfinished();
        Checkpoints.Loaded loaded = checkpoints.newest();
        Segments segments = Segments.of(disk, files, format.store());
        List<Long> framed = new ArrayList<>();
        JournalScan.Found found = new JournalScan(disk, segments, format.store())
                .read(
                        loaded.from(),
                        Math.max(loaded.reached(), closedAt(disk, directory, format)),
                        (frame, body, bytes) -> {
                            Images.each(bytes, body, image -> loaded.memory().apply(image, frame.position()));
                            if (frame.vault()) {
                                framed.add(frame.number());
                            }
                        });
        if (!segments.isEmpty()) { // what a killed process left may not be durable yet, and others will rely on it
            try (DiskFile last = disk.open(segments.last().file())) {
                last.sync();
            }
            disk.sync(files);
        }
        VaultFiles vault = new VaultFiles(disk, directory.resolve(VAULT), format.store(), seal);
        vault.open(framed);
        JournalWriter journal = new JournalWriter(disk, segments, format.store(), settings, found.tail());
        if (found.resumable()) {
            journal.resume(segments.last());
        }
        disk.delete(directory.resolve(CLOSED));
        disk.sync(directory);
        return new Recovered(loaded.memory(), segments, journal, vault, checkpoints, loaded.from());
    }

    /** Notes how far the journal goes, so that whatever is not whole before that is no torn tail. */
    static void close(Disk disk, Path directory, Format format, long end) throws IOException {
        Path unfinished = directory.resolve(Format.NAME + ".closing");
        disk.delete(unfinished);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(
                    ByteBuffer.wrap(new Identification(Identification.CLOSED, format.store(), end, 0, 0).toBytes()), 0);
            file.sync();
        }
        disk.move(unfinished, directory.resolve(CLOSED));
        disk.sync(directory);
    }

    private static long closedAt(Disk disk, Path directory, Format format) throws IOException {
        Path path = directory.resolve(CLOSED);
        if (!disk.exists(path)) {
            return 0;
        }
        byte[] bytes = new byte[Identification.LENGTH];
        try (DiskFile file = disk.read(path)) {
            if (file.size() < bytes.length) {
                throw new DamagedStoreException(path, file.size(), "it is too short");
            }
            file.read(ByteBuffer.wrap(bytes), 0);
        }
        Identification identification = Identification.read(bytes, Identification.CLOSED, path);
        if (identification.store() != format.store()) {
            throw new DamagedStoreException(path, 16, "it belongs to another store");
        }
        return identification.first();
    }
}
