package io.github.muchang.store.file;

import io.github.muchang.time.Moments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads one file of a checkpoint. */
final class CheckpointReader {
    private static final int BLOCK_HEADER = 8;

    private CheckpointReader() {}

    /**
     * Reads all parties of a file into memory.
     *
     * @throws DamagedStoreException if it is not whole
     */
    static void read(Disk disk, Path path, long store, int part, Memory into) throws IOException {
        try (DiskFile file = disk.read(path)) {
            long size = file.size();
            byte[] first = new byte[(int) Math.min(size, Identification.LENGTH)];
            file.read(ByteBuffer.wrap(first), 0);
            Identification identification = Identification.read(first, Identification.CHECKPOINT, path);
            if (identification.store() != store || identification.first() != part) {
                throw new DamagedStoreException(path, 16, "it belongs elsewhere");
            }
            byte[] header = new byte[BLOCK_HEADER];
            byte[] block = new byte[0];
            long at = Identification.LENGTH;
            while (true) {
                file.read(ByteBuffer.wrap(header), at);
                Input in = new Input(header, 0, BLOCK_HEADER);
                int length = in.fixedInt();
                int checksum = in.fixedInt();
                if (length < 0 || size - at - BLOCK_HEADER < length) {
                    throw new DamagedStoreException(path, at, "it ends before its end");
                }
                if (block.length < length) {
                    block = new byte[length];
                }
                file.read(ByteBuffer.wrap(block, 0, length), at + BLOCK_HEADER);
                if (Output.checksum(block, 0, length) != checksum) {
                    throw new DamagedStoreException(path, at, "the checksum does not agree");
                }
                if (length == 0) {
                    return;
                }
                synchronized (into) { // once for a whole block: the readers of all files load into the same memory
                    load(new Input(block, 0, length), block, into, path, at);
                }
                at += BLOCK_HEADER + length;
            }
        }
    }

    private static void load(Input in, byte[] block, Memory into, Path path, long at) {
        try {
            while (!in.atEnd()) {
                int party = in.small();
                long version = in.number();
                long due = in.number();
                long position = in.number();
                int length = in.small();
                int state = in.skip(length);
                into.load(party, version, due == 0 ? Moments.NEVER : due - 1, position, block, state, length);
            }
        } catch (Input.BrokenException e) {
            throw new DamagedStoreException(path, at, e.what());
        }
    }
}
