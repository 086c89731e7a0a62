package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the journal's frames, into files that are filled with zeros beforehand. A file in which a write or a sync failed is given up
 * where it was last sure to be whole; the next frame goes to a new file that says that it begins there. One thread at a time writes.
 */
final class JournalWriter implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final String SPARE = "spare.tmp";
    private static final int FIRST_LENGTH = 1 << 20;
    private static final byte[] ZEROS = new byte[1 << 18];

    private final Disk disk;
    private final Segments segments;
    private final long store;
    private final long longest;
    private final boolean syncs;
    private @Nullable DiskFile current;
    private long room;
    private long length;
    private volatile Tail tail;
    private volatile boolean broken;

    /** Serves the preparation of a file for later, which runs beside the writer. */
    private final Object preparation = new Object();

    private final AtomicBoolean spareOnItsWay = new AtomicBoolean();
    private @Nullable DiskFile spare;
    private long spareLength;

    /**
     * Where the journal ends.
     *
     * @param end where the next frame goes
     * @param synced up to where it is sure to be durable
     * @param number the number of the next frame
     * @param facts the offset of the next fact
     */
    record Tail(long end, long synced, long number, long facts) {
        static final Tail START = new Tail(Identification.LENGTH, Identification.LENGTH, 1, 0);
    }

    JournalWriter(Disk disk, Segments segments, long store, FileSettings settings, Tail tail) {
        this.disk = disk;
        this.segments = segments;
        this.store = store;
        this.longest = settings.segmentBytes();
        this.syncs = settings.durability() instanceof Durability.EveryCommit;
        this.length = Math.min(longest, FIRST_LENGTH);
        this.tail = tail;
    }

    /** Where the journal ends now. */
    Tail tail() {
        return tail;
    }

    /** Goes on with the last file of a journal that was found to be whole up to its tail. */
    void resume(Segment last) throws IOException {
        DiskFile file = disk.open(last.file());
        current = file;
        length = Math.min(longest, Math.max(length, file.size()));
        room = file.size() - last.offset(tail.end());
    }

    /** Appends a frame; when this returns it is as durable as was asked for. If it fails the journal is as it was before. */
    void append(Output frame, int factCount, boolean vault) throws IOException {
        if (broken) {
            throw new IOException(
                    "a sync failed, and what was committed since the one before may be lost: open it anew");
        }
        Tail before = tail;
        Frame header = new Frame(
                before.end, before.synced, before.number, before.facts, factCount, vault, frame.size() - Frame.HEADER);
        header.seal(frame, store);
        tail = new Tail(before.end, before.synced, before.number + 1, before.facts);
        try {
            DiskFile file = current;
            if (file == null || room < header.size()) {
                file = next(header.size());
            }
            file.write(
                    ByteBuffer.wrap(frame.array(), 0, frame.size()),
                    segments.last().offset(before.end));
            if (syncs) {
                file.sync();
            }
        } catch (IOException | RuntimeException | Error e) {
            rescue();
            giveUp();
            throw e;
        }
        room -= header.size();
        tail = new Tail(
                header.end(), syncs ? header.end() : before.synced, before.number + 1, before.facts + factCount);
    }

    /** Makes durable what was appended so far. */
    void sync() throws IOException {
        Tail now = tail;
        DiskFile file = current;
        if (file != null && now.synced < now.end) {
            try {
                file.sync();
            } catch (IOException | RuntimeException | Error e) {
                broken = true; // nobody can say what of the frames since is on the disk
                throw e;
            }
            tail = new Tail(now.end, now.end, now.number, now.facts);
        }
    }

    /** Frames that were not synced yet are, before their file is given up because of a later one. */
    private void rescue() {
        try {
            sync();
        } catch (IOException e) {
            LOG.error("what was committed since the last sync may be lost", e);
        }
    }

    /** Whether the caller should see to it that {@link #prepareSpare} is done; nobody else is asked until the file was used. */
    boolean wantsSpare() {
        return !spareOnItsWay.get() && spareOnItsWay.compareAndSet(false, true);
    }

    /** Fills a file with zeros for later; may run beside the writer. */
    void prepareSpare() {
        synchronized (preparation) {
            if (spare == null) {
                long wanted = Math.min(longest, length * 2);
                try {
                    spare = zeros(wanted);
                    spareLength = wanted;
                } catch (IOException e) {
                    spareOnItsWay.set(false);
                    LOG.warn("no file could be prepared for the journal; commits will be slower: {}", e.toString());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        giveUp();
        synchronized (preparation) {
            if (spare != null) {
                spare.close();
                spare = null;
                disk.delete(segments.directory().resolve(SPARE));
            }
        }
    }

    private DiskFile next(int needed) throws IOException {
        sync();
        giveUp();
        Segment segment = new Segment(Segment.name(segments.directory(), tail.end), tail.end, tail.number, tail.facts);
        synchronized (preparation) { // the spare has one name, which nobody else may use before it is given away
            DiskFile file = spare(Identification.LENGTH + (long) needed);
            try {
                file.write(ByteBuffer.wrap(segment.identification(store)), 0);
                file.sync();
                disk.move(segments.directory().resolve(SPARE), segment.file());
                disk.sync(segments.directory());
            } catch (IOException | RuntimeException | Error e) {
                file.close();
                throw e;
            }
            segments.add(segment);
            current = file;
            room = length - Identification.LENGTH;
            return file;
        }
    }

    /** Called by whoever holds the preparation. */
    private DiskFile spare(long needed) throws IOException {
        DiskFile prepared = spare;
        spare = null;
        spareOnItsWay.set(false);
        if (prepared != null && spareLength >= needed) {
            length = spareLength;
            return prepared;
        }
        if (prepared != null) {
            prepared.close();
        }
        length = Math.max(segments.isEmpty() ? length : Math.min(longest, length * 2), needed);
        return zeros(length);
    }

    private DiskFile zeros(long bytes) throws IOException {
        Path file = segments.directory().resolve(SPARE);
        disk.delete(file);
        DiskFile created = disk.create(file);
        try {
            for (long at = 0; at < bytes; at += ZEROS.length) {
                created.write(ByteBuffer.wrap(ZEROS, 0, (int) Math.min(ZEROS.length, bytes - at)), at);
                if ((at / ZEROS.length & 15) == 15) {
                    created.sync(); // a little at a time, so that commits need not wait for much of it
                }
            }
            created.sync();
            return created;
        } catch (IOException | RuntimeException | Error e) {
            created.close();
            throw e;
        }
    }

    private void giveUp() {
        DiskFile file = current;
        current = null;
        room = 0;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("a file of the journal could not be closed: {}", e.toString());
            }
        }
    }
}
