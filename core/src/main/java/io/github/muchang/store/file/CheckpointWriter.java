package io.github.muchang.store.file;

import io.github.muchang.store.memory.States;
import io.github.muchang.time.Moments;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Writes all states into a directory of its own, while commits go on: each party as it is when its turn comes. Together with the journal
 * from the {@link Manifest}'s position on that is the whole.
 */
final class CheckpointWriter {
    /** So many numbers go into one file. */
    static final int PART = 1 << 20;

    private static final int BLOCK = 1 << 18;
    private static final int BLOCK_HEADER = 8;
    private static final int SYNCED_AT_ONCE = 8 << 20;

    private final Disk disk;
    private final Memory memory;
    private final long store;
    private final BooleanSupplier stopped;

    /** Stops with an error when it is told to. */
    CheckpointWriter(Disk disk, Memory memory, long store, BooleanSupplier stopped) {
        this.disk = disk;
        this.memory = memory;
        this.store = store;
        this.stopped = stopped;
    }

    static Path part(Path directory, int number) {
        return directory.resolve(String.format(Locale.ROOT, "part-%05d", number));
    }

    /** Writes the files of all parties; answers how many files. They are durable, their names are not yet. */
    int write(Path directory, int highest) throws IOException {
        int parts = highest / PART + 1;
        for (int part = 0; part < parts; part++) {
            try (DiskFile file = disk.create(part(directory, part))) {
                write(file, part, Math.min(highest, (part + 1) * PART - 1));
                file.sync();
            }
        }
        return parts;
    }

    private void write(DiskFile file, int part, int last) throws IOException {
        file.write(ByteBuffer.wrap(new Identification(Identification.CHECKPOINT, store, part, 0, 0).toBytes()), 0);
        long at = Identification.LENGTH;
        long synced = 0;
        Output block = new Output(BLOCK + (1 << 16));
        begin(block);
        for (int party = part * PART; party <= last; party++) {
            States.Entry entry = memory.get(party);
            if (entry != null) {
                block.number(party).number(entry.version());
                block.number(entry.due() == Moments.NEVER ? 0 : entry.due() + 1);
                block.number(entry.position()).sized(entry.state());
            }
            if (block.size() > BLOCK) {
                if (stopped.getAsBoolean()) {
                    throw new IOException("the store is being closed");
                }
                at = flush(file, block, at);
                if (at - synced > SYNCED_AT_ONCE) {
                    file.sync(); // a little at a time, so that commits do not wait for much of it
                    synced = at;
                }
            }
        }
        at = flush(file, block, at);
        flush(file, block, at); // an empty one is the end
    }

    private static void begin(Output block) {
        block.clear(2 * BLOCK);
        block.fixedLong(0);
    }

    private static long flush(DiskFile file, Output block, long at) throws IOException {
        block.putInt(0, block.size() - BLOCK_HEADER);
        block.putInt(4, block.checksum(BLOCK_HEADER));
        file.write(ByteBuffer.wrap(block.array(), 0, block.size()), at);
        long end = at + block.size();
        begin(block);
        return end;
    }
}
