package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the frames of one segment one after the other. Not thread-safe. */
final class FrameReader implements Closeable {
    /** So much is read at once by whoever goes on to the next frame. */
    static final int AHEAD = 1 << 20;

    /** So much is read at once by whoever wants one frame. */
    static final int ONE = 1 << 12;

    private final Segment segment;
    private final long store;
    private final DiskFile file;
    private final long end;
    private final int ahead;
    private byte[] bytes = new byte[0];
    private long bytesFrom;
    private long position;

    /** Reads from a position on, up to another at most. */
    FrameReader(Disk disk, Segment segment, long store, long from, long to, int ahead) throws IOException {
        this.ahead = ahead;
        this.segment = segment;
        this.store = store;
        this.file = disk.read(segment.file());
        this.position = from;
        this.end = to;
    }

    /** Where the next frame is expected. */
    long position() {
        return position;
    }

    /** The next frame's header, without a look at what follows it; null at the end or if there is none. */
    @Nullable
    Frame peek() throws IOException {
        if (position >= end || !ensure(Frame.HEADER)) {
            return null;
        }
        Frame frame = Frame.header(bytes, (int) (position - bytesFrom), position, store);
        return frame == null || frame.end() > end ? null : frame;
    }

    /** Whether the frame that was peeked at is whole. */
    boolean isWhole(Frame frame) throws IOException {
        return ensure(frame.size()) && frame.isWhole(bytes, (int) (position - bytesFrom));
    }

    /** What follows the header of a frame that was found to be whole; what it reads is valid until the reader is used again. */
    Input body(Frame frame) {
        return new Input(bytes, (int) (position - bytesFrom) + Frame.HEADER, frame.length());
    }

    /** The array that {@link #body} reads. */
    byte[] bytes() {
        return bytes;
    }

    /** Passes over a frame. */
    void pass(Frame frame) {
        position = frame.end();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Has so many bytes from the present position on. */
    private boolean ensure(int length) throws IOException {
        int at = (int) Math.min(bytes.length, position - bytesFrom);
        if (bytes.length - at >= length && position >= bytesFrom) {
            return true;
        }
        long left = Math.min(end - position, file.size() - segment.offset(position));
        if (left < length) {
            return false;
        }
        byte[] more = new byte[(int) Math.min(left, Math.max(length, ahead))];
        ByteBuffer buffer = ByteBuffer.wrap(more);
        file.read(buffer, segment.offset(position));
        bytes = buffer.hasRemaining() ? Arrays.copyOf(more, buffer.position()) : more;
        bytesFrom = position;
        return bytes.length >= length;
    }
}
