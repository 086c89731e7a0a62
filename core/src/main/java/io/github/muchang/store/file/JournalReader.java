package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads facts out of a journal's files. Thread-safe. */
final class JournalReader {
    private static final int MARKS = 8;
    private static final Mark BEGINNING = new Mark(0, 0);

    private final Segments segments;
    private final JournalWriter journal;

    /** Where the latest readings have come to, so that the next need not look for its place, even if several go on side by side. */
    private final AtomicReferenceArray<@Nullable Mark> marks = new AtomicReferenceArray<>(MARKS);

    private final AtomicInteger readings = new AtomicInteger();

    /** A fact's offset, and the position of the frame that begins with it. */
    private record Mark(long facts, long position) {}

    JournalReader(Segments segments, JournalWriter journal) {
        this.segments = segments;
        this.journal = journal;
    }

    /** At most so many facts from an offset on. */
    List<Recorded> read(long from, int limit) throws IOException {
        JournalWriter.Tail tail = journal.tail();
        long start = Math.max(0, from);
        if (start >= tail.facts() || limit <= 0) {
            return ImmutableList.of();
        }
        Mark known = nearest(start);
        int mine = Math.floorMod(readings.getAndIncrement(), MARKS);
        ImmutableList.Builder<Recorded> found = ImmutableList.builder();
        long next = start;
        boolean useMark = known.position > 0;
        int first = segments.withFact(start);
        if (useMark) {
            first = Math.max(first, segments.indexOf(known.position));
        }
        for (int i = first; i < segments.all().size() && next < Math.min(tail.facts(), start + limit); i++) {
            long position = Math.max(segments.all().get(i).start(), useMark ? known.position : 0);
            try (FrameReader reader = segments.reader(i, position, segments.end(i, tail.end()))) {
                for (Frame frame = reader.peek(); frame != null && next < start + limit; frame = reader.peek()) {
                    if (frame.facts() > next) {
                        throw damaged(i, reader.position(), "facts before it are missing");
                    }
                    if (frame.facts() + frame.factCount() > next) {
                        next = facts(whole(reader, frame, i), reader, next, start + limit, found);
                        marks.set(mine, new Mark(frame.facts(), frame.position()));
                    }
                    reader.pass(frame);
                }
                if (next < Math.min(tail.facts(), start + limit) && reader.position() < segments.end(i, tail.end())) {
                    throw damaged(i, reader.position(), "no whole frame");
                }
            }
        }
        return found.build();
    }

    /** The facts of one party, beginning with the frame of its latest change. */
    List<Recorded> of(int party, long latest) throws IOException {
        List<List<Recorded>> backwards = new ArrayList<>();
        long position = latest;
        while (position > 0) {
            int index = segments.indexOf(position);
            List<Recorded> own = new ArrayList<>();
            long previous;
            try (FrameReader reader = segments.readerOfOne(
                    index, position, segments.end(index, journal.tail().end()))) {
                Frame frame = whole(reader, reader.peek(), index);
                long[] state = {frame.facts(), -1};
                Images.each(reader.bytes(), reader.body(frame), image -> {
                    if (image.party() == party) {
                        image.recorded(state[0], state[0], Long.MAX_VALUE, own::add);
                        state[1] = state[1] < 0 ? image.previous() : state[1];
                    }
                    state[0] += image.factCount();
                });
                previous = state[1];
            }
            backwards.add(own);
            if (previous >= position) {
                throw damaged(index, position, "it says that what came before it comes after it");
            }
            position = previous;
        }
        Collections.reverse(backwards);
        return backwards.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
    }

    /** Adds the facts of a frame from one offset to before another; answers up to where there were any. */
    private static long facts(
            Frame frame, FrameReader reader, long from, long to, ImmutableList.Builder<Recorded> found) {
        long[] next = {frame.facts()};
        Images.each(reader.bytes(), reader.body(frame), image -> {
            long end = next[0] + image.factCount();
            if (end > from && next[0] < to) {
                image.recorded(next[0], from, to, found::add);
            }
            next[0] = end;
        });
        return Math.min(to, next[0]);
    }

    /** The mark that is nearest to a fact and not behind it. */
    private Mark nearest(long fact) {
        Mark nearest = BEGINNING;
        for (int i = 0; i < MARKS; i++) {
            Mark mark = marks.get(i);
            if (mark != null && mark.facts <= fact && mark.position > nearest.position) {
                nearest = mark;
            }
        }
        return nearest;
    }

    private Frame whole(FrameReader reader, @Nullable Frame frame, int index) throws IOException {
        if (frame == null || !reader.isWhole(frame)) {
            throw damaged(index, reader.position(), "no whole frame");
        }
        return frame;
    }

    private DamagedStoreException damaged(int index, long position, String what) {
        Segment segment = segments.all().get(index);
        return new DamagedStoreException(segment.file(), segment.offset(position), what);
    }
}
