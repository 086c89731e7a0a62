package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The segments of a journal, in order. Readers see a list that never changes; the one writer adds to it.
 */
final class Segments {
    private final Disk disk;
    private final Path directory;
    private final long store;
    private volatile ImmutableList<Segment> all;

    private Segments(Disk disk, Path directory, long store, List<Segment> all) {
        this.disk = disk;
        this.directory = directory;
        this.store = store;
        this.all = ImmutableList.copyOf(all);
    }

    /**
     * Those of a directory.
     *
     * @throws DamagedStoreException if one is not what it should be, or one is missing
     */
    static Segments of(Disk disk, Path directory, long store) throws IOException {
        ImmutableList.Builder<Segment> found = ImmutableList.builder();
        for (Path file : disk.list(directory)) {
            if (file.getFileName().toString().endsWith(Segment.SUFFIX)) {
                Segment segment = Segment.of(disk, file, store);
                if (!file.equals(Segment.name(directory, segment.start()))) {
                    throw new DamagedStoreException(file, 16, "it is the segment of position " + segment.start());
                }
                found.add(segment);
            }
        }
        return new Segments(disk, directory, store, found.build());
    }

    ImmutableList<Segment> all() {
        return all;
    }

    Path directory() {
        return directory;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Segment last() {
        return all.get(all.size() - 1);
    }

    /** Adds a segment, in place of one with the same start that never got a frame. */
    void add(Segment segment) {
        ImmutableList.Builder<Segment> more = ImmutableList.builder();
        all.stream().filter(each -> each.start() < segment.start()).forEach(more::add);
        all = more.add(segment).build();
    }

    /** The index of the segment that has a position. */
    int indexOf(long position) {
        ImmutableList<Segment> now = all;
        int low = 0;
        for (int high = now.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (now.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The index of the last segment whose first fact is not after this one. */
    int withFact(long offset) {
        ImmutableList<Segment> now = all;
        int found = 0;
        for (int i = 1; i < now.size() && now.get(i).facts() <= offset; i++) {
            found = i;
        }
        return found;
    }

    /** Where a segment ends: where the next begins, or at the end of the journal. */
    long end(int index, long journalEnd) {
        ImmutableList<Segment> now = all;
        return index + 1 < now.size() ? Math.min(journalEnd, now.get(index + 1).start()) : journalEnd;
    }

    /** Reads a segment from a position on, no further than to another. */
    FrameReader reader(int index, long from, long to) throws IOException {
        return new FrameReader(disk, all.get(index), store, from, to, FrameReader.AHEAD);
    }

    /** Reads one frame. */
    FrameReader readerOfOne(int index, long from, long to) throws IOException {
        return new FrameReader(disk, all.get(index), store, from, to, FrameReader.ONE);
    }
}
