package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * One file of the journal: an {@link Identification}, then frames. It ends where the next one begins, whatever more is in the file.
 *
 * @param file the file
 * @param start the position of its first frame
 * @param number the number of its first frame, or a later one's
 * @param facts the offset of its first fact
 */
record Segment(Path file, long start, long number, long facts) {
    static final String SUFFIX = ".log";

    static Path name(Path directory, long start) {
        return directory.resolve(String.format(java.util.Locale.ROOT, "%020d%s", start, SUFFIX));
    }

    static Segment of(Disk disk, Path file, long store) throws IOException {
        try (DiskFile open = disk.read(file)) {
            byte[] first = new byte[(int) Math.min(Identification.LENGTH, open.size())];
            open.read(ByteBuffer.wrap(first), 0);
            Identification identification = Identification.read(first, Identification.JOURNAL, file);
            if (identification.store() != store) {
                throw new DamagedStoreException(file, 0, "it belongs to another store");
            }
            return new Segment(file, identification.first(), identification.second(), identification.third());
        }
    }

    byte[] identification(long store) {
        return new Identification(Identification.JOURNAL, store, start, number, facts).toBytes();
    }

    /** Where a position is in the file. */
    long offset(long position) {
        return Identification.LENGTH + position - start;
    }
}
