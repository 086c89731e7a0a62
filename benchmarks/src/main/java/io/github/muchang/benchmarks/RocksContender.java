package io.github.muchang.benchmarks;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksObject;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * RocksDB, tuned: column families for states, rows and due times; 512 MiB of block cache, bloom filters and hashed blocks for states,
 * 64 MiB memtables, two background jobs, no compression (the states are noise); one WriteBatch with sync=true a batch.
 */
final class RocksContender implements Contender {
    private static final int HEAD = 2 * Long.BYTES; // version and due time before a state

    static {
        RocksDB.loadLibrary();
    }

    private final List<RocksObject> open = new ArrayList<>();
    private final RocksDB db;
    private final ColumnFamilyHandle states;
    private final ColumnFamilyHandle rows;
    private final ColumnFamilyHandle timers;
    private final ReadOptions reading = owned(new ReadOptions());
    private final WriteOptions writing = owned(new WriteOptions().setSync(true));
    private long appended;

    RocksContender(Path directory) {
        Cache cache = owned(new LRUCache(512L << 20));
        BlockBasedTableConfig plain = new BlockBasedTableConfig().setBlockCache(cache);
        BlockBasedTableConfig pointed = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setFilterPolicy(owned(new BloomFilter(10)))
                .setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash)
                .setDataBlockHashTableUtilRatio(0.75);
        DBOptions options = owned(new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setMaxBackgroundJobs(2)
                .setBytesPerSync(1 << 20));
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            db = RocksDB.open(
                    options,
                    directory.toString(),
                    List.of(
                            family("default", plain),
                            family("states", pointed),
                            family("rows", plain),
                            family("timers", plain)),
                    handles);
        } catch (RocksDBException e) {
            throw new IllegalStateException("RocksDB cannot open " + directory, e);
        }
        open.addAll(handles);
        states = handles.get(1);
        rows = handles.get(2);
        timers = handles.get(3);
        appended = last();
    }

    @Override
    public long batch(Batch batch) {
        try (WriteBatch writes = new WriteBatch(512 << 10)) {
            long digest = 0;
            List<byte[]> former = batch.creates ? Collections.emptyList() : read(batch.parties);
            for (int i = 0; i < batch.size(); i++) {
                int party = batch.parties[i];
                long version = 0;
                if (!batch.creates) {
                    byte[] value = former.get(i);
                    ByteBuffer head = ByteBuffer.wrap(value);
                    version = head.getLong();
                    long due = head.getLong();
                    digest += Batch.digest(party, version, due, value, HEAD, value.length);
                    writes.delete(timers, timer(due, party));
                }
                byte[] state = batch.states[i];
                writes.put(
                        states,
                        number(party),
                        ByteBuffer.allocate(HEAD + state.length)
                                .putLong(version + 1)
                                .putLong(batch.due[i])
                                .put(state)
                                .array());
                writes.put(timers, timer(batch.due[i], party), new byte[0]);
                byte[] row = batch.row(i);
                writes.put(
                        rows,
                        ByteBuffer.allocate(Long.BYTES).putLong(++appended).array(),
                        ByteBuffer.allocate(Integer.BYTES + row.length)
                                .putInt(party)
                                .put(row)
                                .array());
            }
            db.write(writing, writes);
            return digest;
        } catch (RocksDBException e) {
            throw new IllegalStateException("RocksDB failed", e);
        }
    }

    @Override
    public boolean holds(long count) {
        return last() == count;
    }

    @Override
    public void close() {
        Collections.reverse(open); // column families before the options, all before the database
        open.stream().filter(ColumnFamilyHandle.class::isInstance).forEach(RocksObject::close);
        db.close();
        open.stream().filter(each -> !(each instanceof ColumnFamilyHandle)).forEach(RocksObject::close);
    }

    private List<byte[]> read(int[] parties) throws RocksDBException {
        List<byte[]> keys =
                Arrays.stream(parties).mapToObj(RocksContender::number).toList();
        return db.multiGetAsList(reading, Collections.nCopies(parties.length, states), keys);
    }

    private long last() {
        try (RocksIterator iterator = db.newIterator(rows)) {
            iterator.seekToLast();
            return iterator.isValid() ? ByteBuffer.wrap(iterator.key()).getLong() : 0;
        }
    }

    private ColumnFamilyDescriptor family(String name, BlockBasedTableConfig table) {
        return new ColumnFamilyDescriptor(
                name.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                owned(new ColumnFamilyOptions()
                        .setTableFormatConfig(table)
                        .setCompressionType(CompressionType.NO_COMPRESSION)
                        .setWriteBufferSize(64L << 20)
                        .setMaxWriteBufferNumber(4)
                        .setLevelCompactionDynamicLevelBytes(true)));
    }

    private <T extends RocksObject> T owned(T object) {
        open.add(object);
        return object;
    }

    private static byte[] number(int party) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(party).array();
    }

    private static byte[] timer(long due, int party) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(due)
                .putInt(party)
                .array();
    }
}
