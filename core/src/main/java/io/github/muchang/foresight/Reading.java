package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Journal;
import io.github.muchang.journal.Recorded;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Reads a journal once, decoding on several threads while one takes the facts in their order. */
final class Reading {
    private static final int CHUNK = 1 << 15;
    private static final int AHEAD = 4;

    private Reading() {}

    /** What a journal holds now, as streams. */
    static Streams of(Journal journal, Crew crew, Consumer<Progress> listener) {
        Streams streams = new Streams();
        long size = journal.size();
        long from = 0;
        List<FutureTask<List<Recorded>>> next = crew.begin(chunks(journal, from, size));
        while (from < size) {
            List<List<Recorded>> read = crew.finish(next, any -> {});
            from = Math.min(size, from + (long) CHUNK * AHEAD);
            next = crew.begin(chunks(journal, from, size));
            for (List<Recorded> chunk : read) {
                chunk.forEach(streams::take);
            }
            listener.accept(new Progress(Progress.Stage.READING, from, size));
        }
        streams.close();
        return streams;
    }

    private static List<Callable<List<Recorded>>> chunks(Journal journal, long from, long size) {
        ImmutableList.Builder<Callable<List<Recorded>>> chunks = ImmutableList.builder();
        for (long start = from; start < Math.min(size, from + (long) CHUNK * AHEAD); start += CHUNK) {
            long first = start;
            int most = (int) Math.min(CHUNK, size - first);
            chunks.add(() -> journal.read(first, most));
        }
        return chunks.build();
    }
}
