package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Passes everything on to another disk; what has a bug changes one thing about it. */
class PassingDisk extends Disk {
    final Disk real;

    PassingDisk(Disk real) {
        this.real = real;
    }

    /** What stands between a store and a file that it opens. */
    DiskFile passing(Path path, DiskFile file) {
        return file;
    }

    @Override
    boolean isDirectory(Path directory) throws IOException {
        return real.isDirectory(directory);
    }

    @Override
    void createDirectory(Path directory) throws IOException {
        real.createDirectory(directory);
    }

    @Override
    boolean exists(Path path) throws IOException {
        return real.exists(path);
    }

    @Override
    List<Path> list(Path directory) throws IOException {
        return real.list(directory);
    }

    @Override
    DiskFile create(Path file) throws IOException {
        return passing(file, real.create(file));
    }

    @Override
    DiskFile open(Path file) throws IOException {
        return passing(file, real.open(file));
    }

    @Override
    DiskFile read(Path file) throws IOException {
        return passing(file, real.read(file));
    }

    @Override
    void move(Path from, Path to) throws IOException {
        real.move(from, to);
    }

    @Override
    void delete(Path path) throws IOException {
        real.delete(path);
    }

    @Override
    void sync(Path directory) throws IOException {
        real.sync(directory);
    }

    @Override
    Closeable lock(Path file) throws IOException {
        return real.lock(file);
    }

    /** Passes everything on to another file. */
    static class Passing extends DiskFile {
        final DiskFile real;

        Passing(DiskFile real) {
            this.real = real;
        }

        @Override
        void read(ByteBuffer into, long at) throws IOException {
            real.read(into, at);
        }

        @Override
        void write(ByteBuffer from, long at) throws IOException {
            real.write(from, at);
        }

        @Override
        void sync() throws IOException {
            real.sync();
        }

        @Override
        long size() throws IOException {
            return real.size();
        }

        @Override
        void truncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
