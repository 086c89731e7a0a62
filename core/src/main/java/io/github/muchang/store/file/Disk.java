package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a store does with files, and nothing else does anything with files; tests plant faults here. What was written to a file is
 * sure to be there after a loss of power once the file was synced, and a name once its directory was. Thread-safe.
 */
class Disk {
    /** The machine's own file system. */
    static final Disk REAL = new Disk();

    Disk() {}

    /** Makes a directory and those above it. Durable when it returns, even if another attempt made it and could not make it durable. */
    final void createDirectories(Path directory) throws IOException {
        Path above = directory.toAbsolutePath().getParent();
        boolean there = isDirectory(directory);
        if (!there) {
            if (above != null) {
                createDirectories(above);
            }
            createDirectory(directory);
        }
        if (above != null) {
            try {
                sync(above);
            } catch (AccessDeniedException e) {
                if (!there) {
                    throw e;
                } // else it lies above the store, and whoever it belongs to made it durable
            }
        }
    }

    /** Whether there is a directory of this name. */
    boolean isDirectory(Path directory) throws IOException {
        return Files.isDirectory(directory);
    }

    /** Makes one directory. */
    void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
    }

    /** Whether there is a file or directory of this name. */
    boolean exists(Path path) throws IOException {
        return Files.exists(path);
    }

    /** What is in a directory, in the order of names; nothing if there is no such directory. */
    List<Path> list(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
                all.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    /** A new file, to be read and written. */
    DiskFile create(Path file) throws IOException {
        return DiskFile.of(FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A file that is there, to be read and written. */
    DiskFile open(Path file) throws IOException {
        return DiskFile.of(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A file that is there, to be read only. */
    DiskFile read(Path file) throws IOException {
        return DiskFile.of(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Gives a file another name at once, in place of any other that has it. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a file or an empty directory; does nothing if there is none. */
    void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    /** Makes the names in a directory durable. */
    void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Keeps every other process, and every other store of this one, out until it is closed.
     *
     * @throws LockedException if somebody else is in
     */
    Closeable lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new LockedException();
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new LockedException();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Somebody else has the lock. */
    static final class LockedException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
