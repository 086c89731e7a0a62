package io.github.muchang.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bugs in what a store does with names, and in the order of what it does with several files. */
final class DiskBugs {
    private DiskBugs() {}

    /** Names are never made durable. */
    static Disk neverSyncsNames(Disk real) {
        return new PassingDisk(real) {
            @Override
            void sync(Path directory) {}
        };
    }

    /** A name is not made durable after a file got it in place of another. */
    static Disk forgetsToSyncMoves(Disk real) {
        return new PassingDisk(real) {
            private boolean moved;

            @Override
            void move(Path from, Path to) throws IOException {
                moved = true;
                super.move(from, to);
            }

            @Override
            void sync(Path directory) throws IOException {
                if (!moved) {
                    super.sync(directory);
                }
                moved = false;
            }
        };
    }

    /** A file is given another name by copying it, and the copy is not made durable. */
    static Disk copiesInsteadOfMoving(Disk real) {
        return new PassingDisk(real) {
            @Override
            void move(Path from, Path to) throws IOException {
                if (real.isDirectory(from)) {
                    super.move(from, to);
                    return;
                }
                real.delete(to);
                try (DiskFile source = real.read(from);
                        DiskFile copy = real.create(to)) {
                    byte[] bytes = new byte[(int) source.size()];
                    source.read(ByteBuffer.wrap(bytes), 0);
                    copy.write(ByteBuffer.wrap(bytes), 0);
                }
                real.delete(from);
            }
        };
    }

    /** What is no longer needed stays. */
    static Disk neverDeletesLogs(Disk real) {
        return new PassingDisk(real) {
            @Override
            void delete(Path path) throws IOException {
                if (!FileBugs.under(Recovery.VAULT).test(path)) {
                    super.delete(path);
                }
            }
        };
    }

    /** Nobody is kept out. */
    static Disk locksNothing(Disk real) {
        return new PassingDisk(real) {
            @Override
            Closeable lock(Path file) {
                return () -> {};
            }
        };
    }

    /** What is personal is written after the frame of the journal that relies on it, when that is already durable. */
    static Disk writesTheVaultLast(Disk real) {
        return new PassingDisk(real) {
            private final List<Late> late = new ArrayList<>();

            @Override
            DiskFile passing(Path path, DiskFile file) {
                if (path.startsWith(Subject.HOME.resolve(Recovery.VAULT).resolve("log"))) {
                    return new LateFile(file, late);
                }
                return FileBugs.under(Recovery.JOURNAL).test(path) ? new WritesLate(file, late) : file;
            }
        };
    }

    /** A write that waits. */
    private record Late(DiskFile file, ByteBuffer bytes, long at) {}

    private static final class LateFile extends PassingDisk.Passing {
        private final List<Late> late;

        LateFile(DiskFile real, List<Late> late) {
            super(real);
            this.late = late;
        }

        @Override
        void write(ByteBuffer from, long at) throws IOException {
            if (at == 0) {
                super.write(from, at); // the begin of the file is not what this is about
                return;
            }
            ByteBuffer copy = ByteBuffer.allocate(from.remaining()).put(from).flip();
            late.add(new Late(real, copy, at));
        }
    }

    private static final class WritesLate extends PassingDisk.Passing {
        private final List<Late> late;

        WritesLate(DiskFile real, List<Late> late) {
            super(real);
            this.late = late;
        }

        @Override
        void sync() throws IOException {
            super.sync();
            for (Late each : late) {
                each.file.write(each.bytes, each.at);
                each.file.sync();
            }
            late.clear();
        }
    }
}
