package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Bugs in what a store does with open files. */
final class FileBugs {
    private FileBugs() {}

    /** A bug in some files only. */
    static UnaryOperator<Disk> in(Predicate<Path> which, UnaryOperator<DiskFile> bug) {
        return disk -> new PassingDisk(disk) {
            @Override
            DiskFile passing(Path path, DiskFile file) {
                return which.test(path) ? bug.apply(file) : file;
            }
        };
    }

    /** The files of one directory of a store. */
    static Predicate<Path> under(String directory) {
        return path -> path.startsWith(Subject.HOME.resolve(directory));
    }

    /** A commit is acknowledged before it is durable, and never made so. */
    static DiskFile neverSyncs(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void sync() {}
        };
    }

    /** What was written is made durable before the next write instead of after it. */
    static DiskFile syncsOneLate(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void write(ByteBuffer from, long at) throws IOException {
                real.sync();
                real.write(from, at);
            }

            @Override
            void sync() {}
        };
    }

    /** Only what it wrote itself is made durable, not what it found. */
    static DiskFile syncsOnlyItsOwn(DiskFile real) {
        return new PassingDisk.Passing(real) {
            private boolean written;

            @Override
            void write(ByteBuffer from, long at) throws IOException {
                written = true;
                real.write(from, at);
            }

            @Override
            void sync() throws IOException {
                if (written) {
                    real.sync();
                }
            }
        };
    }

    /** A sync that failed is taken for one that did not. */
    static DiskFile forgivesSyncs(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void sync() {
                try {
                    real.sync();
                } catch (IOException e) {
                    return; // that is the bug
                }
            }
        };
    }

    /** A sync that failed is tried again, which says that all is well. */
    static DiskFile syncsAgain(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void sync() throws IOException {
                try {
                    real.sync();
                } catch (IOException e) {
                    real.sync();
                }
            }
        };
    }

    /** A write that failed is taken for one that did not. */
    static DiskFile forgivesWrites(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void write(ByteBuffer from, long at) {
                try {
                    real.write(from, at);
                } catch (IOException e) {
                    from.position(from.limit());
                }
            }
        };
    }

    /** Of a long write the last sector is not written. */
    static DiskFile writesShort(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void write(ByteBuffer from, long at) throws IOException {
                ByteBuffer part = from.duplicate();
                if (part.remaining() > 2 * SimulatedContent.SECTOR) {
                    part.limit(part.limit() - SimulatedContent.SECTOR);
                }
                real.write(part, at);
                from.position(from.limit());
            }
        };
    }

    /** More is cut off than the torn tail. */
    static DiskFile cutsTooMuch(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void truncate(long size) throws IOException {
                real.truncate(size - 1);
            }
        };
    }

    /** Checksums of frames are taken to be right whatever they say. */
    static DiskFile believesFrames(DiskFile real) {
        return new PassingDisk.Passing(real) {
            @Override
            void read(ByteBuffer into, long at) throws IOException {
                byte[] bytes = new byte[into.remaining()];
                ByteBuffer read = ByteBuffer.wrap(bytes);
                real.read(read, at);
                Output frames = new Output(read.position());
                frames.raw(bytes, 0, read.position());
                int size = frames.size();
                for (int start = 0; size - start > Frame.HEADER; ) {
                    int length = new Input(frames.array(), start, Frame.HEADER).fixedInt();
                    if (length <= 0 || length > size - start - Frame.HEADER) {
                        break;
                    }
                    int sum = Output.checksum(frames.array(), start + 8, Frame.HEADER - 8 + length);
                    frames.putInt(start + 4, sum);
                    start += Frame.HEADER + length;
                }
                into.put(frames.array(), 0, size);
            }
        };
    }
}
