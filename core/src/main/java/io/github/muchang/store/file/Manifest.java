package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * What a checkpoint says of itself.
 *
 * @param from the journal as it was when the checkpoint was begun: what comes later is not surely in it
 * @param reached where the journal was sure to be whole when it was ended
 * @param parts how many files it has
 */
record Manifest(JournalWriter.Tail from, long reached, int parts) {
    static final String NAME = "manifest";

    void write(Disk disk, Path directory, long store) throws IOException {
        Output out = new Output(128);
        out.raw(new Identification(Identification.MANIFEST, store, from.end(), from.number(), from.facts()).toBytes());
        out.fixedLong(reached).fixedInt(parts);
        out.fixedInt(out.checksum(Identification.LENGTH));
        try (DiskFile file = disk.create(directory.resolve(NAME))) {
            file.write(ByteBuffer.wrap(out.toBytes()), 0);
            file.sync();
        }
    }

    /**
     * Reads it.
     *
     * @throws DamagedStoreException if it is not whole
     */
    static Manifest read(Disk disk, Path directory, long store) throws IOException {
        Path path = directory.resolve(NAME);
        byte[] bytes = new byte[Identification.LENGTH + 16];
        try (DiskFile file = disk.read(path)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            file.read(buffer, 0);
            if (buffer.hasRemaining()) {
                throw new DamagedStoreException(path, buffer.position(), "it is too short");
            }
        }
        Identification identification = Identification.read(bytes, Identification.MANIFEST, path);
        Input in = new Input(bytes, Identification.LENGTH, 16);
        long reached = in.fixedLong();
        int parts = in.fixedInt();
        int checksum = in.fixedInt();
        if (Output.checksum(bytes, Identification.LENGTH, 12) != checksum || identification.store() != store) {
            throw new DamagedStoreException(path, Identification.LENGTH, "the checksum does not agree");
        }
        JournalWriter.Tail from = new JournalWriter.Tail(
                identification.first(), identification.first(), identification.second(), identification.third());
        return new Manifest(from, reached, parts);
    }
}
