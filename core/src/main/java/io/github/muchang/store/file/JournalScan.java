package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a journal from a position to its end, and finds where it ends: where nothing whole follows. */
final class JournalScan {
    private static final Logger LOG = LoggerFactory.getLogger(JournalScan.class);
    private static final int WINDOW = 1 << 20;

    private final Disk disk;
    private final Segments segments;
    private final long store;

    JournalScan(Disk disk, Segments segments, long store) {
        this.disk = disk;
        this.segments = segments;
        this.store = store;
    }

    /** Takes in a frame. */
    interface Taker {
        /**
         * Takes in one frame.
         *
         * @throws Input.BrokenException if it cannot be understood
         */
        void take(Frame frame, Input body, byte[] bytes);
    }

    /**
     * What was found.
     *
     * @param tail where the journal ends
     * @param resumable whether the last segment can be gone on with
     */
    record Found(JournalWriter.Tail tail, boolean resumable) {}

    /**
     * Reads from a tail as it once was to the end.
     *
     * @param least up to where the journal is known to have been whole once
     * @throws DamagedStoreException if something before the end is not whole
     */
    Found read(JournalWriter.Tail from, long least, Taker taker) throws IOException {
        ImmutableList<Segment> all = segments.all();
        JournalWriter.Tail tail = from;
        int first = segments.indexOf(from.end());
        if (!all.isEmpty() && all.get(first).start() > from.end()) {
            throw new DamagedStoreException(all.get(first).file(), 0, "the segments before it are missing");
        }
        for (int i = first; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            Segment segment = all.get(i);
            long end = last ? Long.MAX_VALUE : all.get(i + 1).start();
            if (!last && end < tail.end()) {
                continue;
            }
            tail = new JournalWriter.Tail(
                    tail.end(), tail.end(), Math.max(tail.number(), segment.number()), tail.facts());
            try (FrameReader reader = segments.reader(i, tail.end(), end)) {
                for (Frame frame = whole(reader); frame != null; frame = whole(reader)) {
                    take(taker, frame, reader, segment);
                    tail = new JournalWriter.Tail(
                            frame.end(), frame.end(), frame.number() + 1, frame.facts() + frame.factCount());
                    reader.pass(frame);
                }
            }
            if (tail.end() < (last ? least : end)) {
                throw new DamagedStoreException(
                        segment.file(), segment.offset(tail.end()), "no whole frame, though there was one once");
            }
            if (last) {
                return new Found(tail, !cut(segment, tail.end()));
            }
        }
        if (tail.end() < least) {
            throw new StoreException("the journal in " + segments.directory() + " ends at position " + tail.end()
                    + ", but it once reached " + least + ": files are missing");
        }
        return new Found(tail, false);
    }

    private static @Nullable Frame whole(FrameReader reader) throws IOException {
        Frame frame = reader.peek();
        return frame != null && reader.isWhole(frame) ? frame : null;
    }

    private static void take(Taker taker, Frame frame, FrameReader reader, Segment segment) {
        try {
            taker.take(frame, reader.body(frame), reader.bytes());
        } catch (Input.BrokenException e) {
            throw new DamagedStoreException(
                    segment.file(), segment.offset(frame.position()), "its frame cannot be understood, " + e.what());
        }
    }

    /**
     * Cuts off what is not whole at the end of the last segment; answers whether there was anything.
     *
     * @throws DamagedStoreException if it is not the end: a later frame was written when this place was already durable
     */
    private boolean cut(Segment segment, long end) throws IOException {
        try (DiskFile file = disk.open(segment.file())) {
            long from = segment.offset(end);
            long size = file.size();
            long used = lastUsed(file, from, size);
            if (used <= from) {
                return false;
            }
            byte[] rest = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, size - from)];
            file.read(ByteBuffer.wrap(rest), from);
            int frames = 1;
            for (int at = 1; at + Frame.HEADER <= rest.length && from + at < used; at++) {
                Frame later = Frame.header(rest, at, end + at, store);
                if (later != null && later.isWhole(rest, at)) {
                    if (later.synced() > end) {
                        throw new DamagedStoreException(
                                segment.file(), from, "no whole frame, but whole ones follow at byte " + (from + at));
                    }
                    frames++;
                }
            }
            LOG.warn(
                    "{}: cut {} bytes off its end, from byte {} on: {} record(s) whose commit had not returned",
                    segment.file(),
                    used - from,
                    from,
                    frames);
            file.truncate(from);
            file.sync();
            return true;
        }
    }

    /** Just behind the last byte that is not zero; {@code from} if there is none. */
    private static long lastUsed(DiskFile file, long from, long size) throws IOException {
        int most = (int) Math.min(WINDOW, Math.max(0, size - from));
        byte[] zeros = new byte[most];
        byte[] window = new byte[most];
        for (long high = size; high > from; ) {
            long low = Math.max(from, high - WINDOW);
            int length = (int) (high - low);
            file.read(ByteBuffer.wrap(window, 0, length), low);
            if (Arrays.mismatch(window, 0, length, zeros, 0, length) >= 0) {
                int at = length;
                while (window[at - 1] == 0) {
                    at--;
                }
                return low + at;
            }
            high = low;
        }
        return from;
    }
}
