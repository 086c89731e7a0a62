package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every frame that is whole, wherever it is, and notes what is not. */
final class JournalRemains {
    private final Disk disk;
    private final Path directory;
    private final long store;
    private final List<String> lost;

    JournalRemains(Disk disk, Path directory, long store, List<String> lost) {
        this.disk = disk;
        this.directory = directory;
        this.store = store;
        this.lost = lost;
    }

    /** Takes in a frame. */
    interface Taker {
        /** Takes in a whole frame. */
        void take(Frame frame, Input body, byte[] bytes) throws IOException;
    }

    void read(Taker taker) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (Path file : disk.list(directory)) {
            if (file.getFileName().toString().endsWith(Segment.SUFFIX)) {
                try {
                    segments.add(Segment.of(disk, file, store));
                } catch (DamagedStoreException e) {
                    lost.add(file + ": all of it, for its first " + Identification.LENGTH + " bytes are damaged");
                }
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            long end = i + 1 < segments.size() ? segments.get(i + 1).start() : Long.MAX_VALUE;
            read(segments.get(i), end, taker);
        }
    }

    private void read(Segment segment, long end, Taker taker) throws IOException {
        byte[] bytes;
        try (DiskFile file = disk.read(segment.file())) {
            bytes = new byte[(int) Math.min(end - segment.start(), file.size() - Identification.LENGTH)];
            file.read(ByteBuffer.wrap(bytes), Identification.LENGTH);
        }
        int damage = -1;
        for (int at = 0; at < bytes.length; ) {
            Frame frame = Frame.header(bytes, at, segment.start() + at, store);
            if (frame != null && frame.isWhole(bytes, at)) {
                note(segment, bytes, damage, at);
                damage = -1;
                take(segment, frame, at, bytes, taker);
                at += frame.size();
            } else {
                damage = damage < 0 ? at : damage;
                at++;
            }
        }
        note(segment, bytes, damage, bytes.length);
    }

    private void take(Segment segment, Frame frame, int at, byte[] bytes, Taker taker) throws IOException {
        try {
            taker.take(frame, new Input(bytes, at + Frame.HEADER, frame.length()), bytes);
        } catch (Input.BrokenException e) {
            lost.add(segment.file() + ": the frame at byte " + (at + Identification.LENGTH) + ", " + e.what());
        }
    }

    /** What is not whole, unless there is nothing. */
    private void note(Segment segment, byte[] bytes, int from, int to) {
        int end = to;
        while (from >= 0 && end > from && bytes[end - 1] == 0) {
            end--;
        }
        if (from >= 0 && end > from) {
            lost.add(segment.file() + ": bytes " + (from + Identification.LENGTH) + " to "
                    + (end + Identification.LENGTH));
        }
    }
}
