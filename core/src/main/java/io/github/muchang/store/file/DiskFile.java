package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** One open file; see {@link Disk}. Thread-safe. */
abstract class DiskFile implements Closeable {
    /** A file of the machine's own file system. */
    static DiskFile of(FileChannel channel) {
        return new Real(channel);
    }

    /** Fills the buffer from a place on; fewer bytes only at the end of the file. */
    abstract void read(ByteBuffer into, long at) throws IOException;

    /** Writes all of the buffer from a place on. If this fails, any part of it may have been written. */
    abstract void write(ByteBuffer from, long at) throws IOException;

    /** Makes durable what was written. If this fails, nothing can be said of what was written since the last time. */
    abstract void sync() throws IOException;

    /** Its length in bytes. */
    abstract long size() throws IOException;

    /** Cuts it. */
    abstract void truncate(long size) throws IOException;

    private static final class Real extends DiskFile {
        private final FileChannel channel;

        Real(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        void read(ByteBuffer into, long at) throws IOException {
            long from = at;
            while (into.hasRemaining()) {
                int count = channel.read(into, from);
                if (count < 0) {
                    return;
                }
                from += count;
            }
        }

        @Override
        void write(ByteBuffer from, long at) throws IOException {
            long to = at;
            while (from.hasRemaining()) {
                to += channel.write(from, to);
            }
        }

        @Override
        void sync() throws IOException {
            channel.force(false);
        }

        @Override
        long size() throws IOException {
            return channel.size();
        }

        @Override
        void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
