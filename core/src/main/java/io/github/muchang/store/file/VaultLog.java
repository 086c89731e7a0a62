package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.store.Change;
import io.github.muchang.vault.VaultEdit;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is personal about the latest commits, until it is in the shards. A part counts if the journal has the frame of its number: it is
 * written, and durable, before that frame. One thread at a time writes.
 */
final class VaultLog implements Closeable {
    private static final int HEADER = 16;
    private static final String SUFFIX = ".vlog";

    private final Disk disk;
    private final Path directory;
    private final long store;
    private final Seal seal;
    private @Nullable DiskFile current;
    private volatile long length;

    VaultLog(Disk disk, Path directory, long store, Seal seal) {
        this.disk = disk;
        this.directory = directory;
        this.store = store;
        this.seal = seal;
    }

    /**
     * An edit of one party.
     *
     * @param party whom
     * @param edit what
     */
    record Edited(int party, VaultEdit edit) {}

    /**
     * What the files hold.
     *
     * @param first whatever was written under a lower number is in the shards
     * @param parts the edits by the number of their frame
     * @param files the files, in order
     * @param whole how many bytes of each are whole
     */
    record Found(long first, Map<Long, List<Edited>> parts, List<Path> files, List<Integer> whole) {}

    /** Reads all files; each as far as it is whole, since the journal knows what must be there. */
    Found read() throws IOException {
        TreeMap<Long, List<Edited>> parts = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        long first = Long.MAX_VALUE;
        for (Path path : disk.list(directory)) {
            if (path.getFileName().toString().endsWith(SUFFIX)) {
                files.add(path);
                first = Math.min(first, read(path, parts, whole));
            }
        }
        return new Found(first, parts, ImmutableList.copyOf(files), ImmutableList.copyOf(whole));
    }

    /** How much is in the present file. */
    long length() {
        return length;
    }

    /** Begins a new file for this number and those after it, in place of one of the same name; durable when it returns. */
    @CanIgnoreReturnValue
    Path begin(long number) throws IOException {
        close();
        disk.createDirectories(directory);
        Path path = directory.resolve(String.format(Locale.ROOT, "%020d%s", number, SUFFIX));
        Path unfinished = directory.resolve("begun.tmp");
        disk.delete(unfinished);
        DiskFile file = disk.create(unfinished);
        try {
            file.write(ByteBuffer.wrap(new Identification(Identification.VAULT_LOG, store, number, 0, 0).toBytes()), 0);
            file.sync();
            disk.move(unfinished, path);
            disk.sync(directory);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
        current = file;
        length = Identification.LENGTH;
        return path;
    }

    /** Appends the edits of a frame; durable when it returns. If it fails the file is given up. */
    void append(long number, List<Change> changes) throws IOException {
        Output plain = new Output(1 << 12);
        plain.number(changes.size());
        for (Change change : changes) {
            plain.number(change.party().value());
            VaultRecord.write(plain, change.vault().orElseThrow());
        }
        byte[] closed = seal.close(plain.toBytes(), purpose(number));
        Output out = new Output(HEADER + closed.length);
        out.fixedInt(closed.length).fixedInt(0).fixedLong(number).raw(closed);
        out.putInt(4, out.checksum(8));
        DiskFile file = current;
        if (file == null) {
            begin(number);
            file = current;
        }
        if (file == null) {
            throw new AssertionError("just begun");
        }
        long end = length;
        try {
            file.write(ByteBuffer.wrap(out.array(), 0, out.size()), end);
            file.sync();
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
        length = end + out.size();
    }

    /** Deletes files whose edits are in the shards; durable when it returns. */
    void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            disk.delete(file);
        }
        disk.sync(directory);
    }

    /** The files there are. */
    List<Path> files() throws IOException {
        return disk.list(directory).stream()
                .filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                .toList();
    }

    @Override
    public void close() throws IOException {
        DiskFile file = current;
        current = null;
        length = 0;
        if (file != null) {
            file.close();
        }
    }

    private long read(Path path, Map<Long, List<Edited>> parts, List<Integer> whole) throws IOException {
        byte[] bytes;
        try (DiskFile file = disk.read(path)) {
            bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, file.size())];
            file.read(ByteBuffer.wrap(bytes), 0);
        }
        Identification identification = Identification.read(bytes, Identification.VAULT_LOG, path);
        if (identification.store() != store) {
            throw new DamagedStoreException(path, 16, "it belongs to another store");
        }
        int at = Identification.LENGTH;
        while (bytes.length - at >= HEADER) {
            Input in = new Input(bytes, at, HEADER);
            int size = in.fixedInt();
            int checksum = in.fixedInt();
            long number = in.fixedLong();
            if (size < 0 || bytes.length - at - HEADER < size || Output.checksum(bytes, at + 8, size + 8) != checksum) {
                break;
            }
            byte[] closed = Arrays.copyOfRange(bytes, at + HEADER, at + HEADER + size);
            parts.put(number, edits(seal.open(closed, purpose(number), path, at), path, at));
            at += HEADER + size;
        }
        whole.add(at);
        return identification.first();
    }

    private static List<Edited> edits(byte[] plain, Path path, long at) {
        try {
            ImmutableList.Builder<Edited> edits = ImmutableList.builder();
            Input in = new Input(plain, 0, plain.length);
            for (int n = in.small(); n > 0; n--) {
                edits.add(new Edited(in.small(), VaultRecord.edit(in)));
            }
            return edits.build();
        } catch (Input.BrokenException e) {
            throw new DamagedStoreException(path, at, e.what());
        }
    }

    private static String purpose(long number) {
        return "log " + number;
    }
}
