package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.vault.VaultEdit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records of the vault, {@value #PARTIES} parties to a file: small enough to be written anew at once, so that what is erased is in no
 * file any more. Thread-safe.
 */
final class VaultShards {
    static final int PARTIES = 1 << 10;

    private static final int CACHED = 8;
    private static final String SUFFIX = ".shard";
    private static final String UNFINISHED = ".tmp";

    private final Disk disk;
    private final Path directory;
    private final long store;
    private final Seal seal;

    /** The shards read last, and how often any was written, so that none is kept that is out of date. */
    private final Map<Integer, SortedMap<Integer, VaultRecord>> cache = new LinkedHashMap<>();

    private final Map<Integer, Long> lengths = new ConcurrentHashMap<>();
    private long written;

    VaultShards(Disk disk, Path directory, long store, Seal seal) {
        this.disk = disk;
        this.directory = directory;
        this.store = store;
        this.seal = seal;
    }

    /** Takes in who is found by what. */
    interface Finder {
        /** This party is found by this. */
        void take(IdentityHash hash, int party);
    }

    /** The bytes of all files. */
    long bytes() {
        return lengths.values().stream().mapToLong(each -> each).sum();
    }

    /** Reads all. */
    void read(Finder finder) throws IOException {
        for (Path path : disk.list(directory)) {
            String name = path.getFileName().toString();
            if (name.endsWith(SUFFIX)) {
                int number = Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()), 16);
                read(number).forEach((party, each) -> each.hashes().forEach(hash -> finder.take(hash, party)));
            } else {
                disk.delete(path); // begun and never finished
            }
        }
    }

    /** Copies every shard that is whole; answers those that are not. */
    List<String> copyTo(VaultShards other) throws IOException {
        ImmutableList.Builder<String> lost = ImmutableList.builder();
        for (Path path : disk.list(directory)) {
            String name = path.getFileName().toString();
            if (name.endsWith(SUFFIX)) {
                int number = Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()), 16);
                try {
                    SortedMap<Integer, VaultEdit> edits = new TreeMap<>();
                    read(number)
                            .forEach((party, each) -> edits.put(
                                    party, new VaultEdit(each.personal(), each.hashes(), ImmutableList.of())));
                    other.apply(edits);
                } catch (DamagedStoreException e) {
                    lost.add(path + ": what is personal about parties " + number * PARTIES + " to "
                            + ((number + 1) * PARTIES - 1));
                }
            }
        }
        return lost.build();
    }

    /** The record of a party. */
    VaultRecord get(int party) throws IOException {
        int number = party / PARTIES;
        long before;
        synchronized (cache) {
            SortedMap<Integer, VaultRecord> cached = cache.get(number);
            if (cached != null) {
                return cached.getOrDefault(party, VaultRecord.NONE);
            }
            before = written;
        }
        SortedMap<Integer, VaultRecord> records = read(number);
        synchronized (cache) {
            if (before == written) {
                cache.put(number, records);
                cache.keySet().removeIf(each -> cache.size() > CACHED && each != number);
            }
        }
        return records.getOrDefault(party, VaultRecord.NONE);
    }

    /** Writes anew every shard that has one of these parties; durable when it returns. */
    void apply(SortedMap<Integer, VaultEdit> edits) throws IOException {
        if (edits.isEmpty()) {
            return;
        }
        disk.createDirectories(directory);
        for (int number = edits.firstKey() / PARTIES; number <= edits.lastKey() / PARTIES; ) {
            SortedMap<Integer, VaultEdit> own = edits.subMap(number * PARTIES, (number + 1) * PARTIES);
            if (!own.isEmpty()) {
                SortedMap<Integer, VaultRecord> records = read(number);
                own.forEach((party, edit) -> {
                    VaultRecord after =
                            records.getOrDefault(party, VaultRecord.NONE).after(edit);
                    if (after.isNothing()) {
                        records.remove(party);
                    } else {
                        records.put(party, after);
                    }
                });
                write(number, records);
            }
            SortedMap<Integer, VaultEdit> later = edits.tailMap((number + 1) * PARTIES);
            number = later.isEmpty() ? Integer.MAX_VALUE : later.firstKey() / PARTIES;
        }
        disk.sync(directory);
    }

    private void write(int number, SortedMap<Integer, VaultRecord> records) throws IOException {
        Path path = path(number);
        if (records.isEmpty()) {
            disk.delete(path);
            lengths.remove(number);
        } else {
            Output plain = new Output(1 << 16);
            plain.number(records.size());
            records.forEach((party, each) -> each.write(plain.number(party)));
            byte[] closed = seal.close(plain.toBytes(), purpose(number));
            Output out = new Output(closed.length + 128);
            out.raw(new Identification(Identification.SHARD, store, number, 0, 0).toBytes());
            out.fixedInt(closed.length).fixedInt(Output.checksum(closed, 0, closed.length));
            out.raw(closed);
            Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
            disk.delete(unfinished);
            try (DiskFile file = disk.create(unfinished)) {
                file.write(ByteBuffer.wrap(out.array(), 0, out.size()), 0);
                file.sync();
            }
            disk.move(unfinished, path);
            lengths.put(number, (long) out.size());
        }
        synchronized (cache) {
            written++;
            cache.remove(number);
        }
    }

    private SortedMap<Integer, VaultRecord> read(int number) throws IOException {
        Path path = path(number);
        byte[] bytes;
        try (DiskFile file = disk.read(path)) {
            bytes = new byte[(int) file.size()];
            file.read(ByteBuffer.wrap(bytes), 0);
            lengths.put(number, (long) bytes.length);
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        }
        Identification identification = Identification.read(bytes, Identification.SHARD, path);
        if (identification.store() != store || identification.first() != number) {
            throw new DamagedStoreException(path, 16, "it belongs elsewhere");
        }
        try {
            Input in = new Input(bytes, Identification.LENGTH, bytes.length - Identification.LENGTH);
            int length = in.fixedInt();
            int checksum = in.fixedInt();
            int from = in.skip(length);
            if (!in.atEnd() || Output.checksum(bytes, from, length) != checksum) {
                throw new DamagedStoreException(path, Identification.LENGTH, "the checksum does not agree");
            }
            byte[] closed = java.util.Arrays.copyOfRange(bytes, from, from + length);
            return records(seal.open(closed, purpose(number), path, from));
        } catch (Input.BrokenException e) {
            throw new DamagedStoreException(path, Identification.LENGTH, e.what());
        }
    }

    private static SortedMap<Integer, VaultRecord> records(byte[] plain) {
        SortedMap<Integer, VaultRecord> records = new TreeMap<>();
        Input in = new Input(plain, 0, plain.length);
        for (int n = in.small(); n > 0; n--) {
            records.put(in.small(), VaultRecord.read(in));
        }
        return records;
    }

    private Path path(int number) {
        return directory.resolve(String.format(Locale.ROOT, "%06x%s", number, SUFFIX));
    }

    private static String purpose(int number) {
        return "shard " + number;
    }
}
