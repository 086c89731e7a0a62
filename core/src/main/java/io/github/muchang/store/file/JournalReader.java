package io.github.muchang.store.file;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads facts out of a journal's files. Thread-safe. */
final class JournalReader {
    private final Segments segments;
    private final JournalWriter journal;

    /** Where the last reading ended, so that the next need not look for its place. */
    private volatile Mark mark = new Mark(0, 0);

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
        Mark known = mark;
        ImmutableList.Builder<Recorded> found = ImmutableList.builder();
        long next = start;
        boolean useMark = known.position > 0 && known.facts <= start;
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
                        List<Recorded> facts = facts(whole(reader, frame, i), reader, next, start + limit);
                        found.addAll(facts);
                        next += facts.size();
                        mark = new Mark(frame.facts(), frame.position());
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
                        own.addAll(image.recorded(state[0]));
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

    /** The facts of a frame from one offset to before another. */
    private static List<Recorded> facts(Frame frame, FrameReader reader, long from, long to) {
        List<Recorded> facts = new ArrayList<>();
        long[] next = {frame.facts()};
        Images.each(reader.bytes(), reader.body(frame), image -> {
            if (next[0] + image.factCount() > from && next[0] < to) {
                image.recorded(next[0]).stream()
                        .filter(each -> each.offset() >= from && each.offset() < to)
                        .forEach(facts::add);
            }
            next[0] += image.factCount();
        });
        return facts;
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
