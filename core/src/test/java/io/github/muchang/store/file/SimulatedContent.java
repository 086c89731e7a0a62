package io.github.muchang.store.file;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What is in a simulated file: as it is seen, and as it is kept for sure. Guarded by its disk. */
final class SimulatedContent implements SimulatedNode {
    /** A disk writes so much wholly, or not. */
    static final int SECTOR = 512;

    private static final byte[] CUT = {};

    private final GrowingBytes seen;
    private final GrowingBytes durable;
    private final List<Edit> unsynced = new ArrayList<>();

    /** GrowingBytes from a place on; a cut there if there are none. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Edit(long at, byte[] bytes) {
        void applyTo(GrowingBytes content) {
            if (bytes == CUT) {
                content.truncate(at);
            } else {
                content.write(at, bytes, 0, bytes.length);
            }
        }
    }

    SimulatedContent() {
        this(new byte[0]);
    }

    private SimulatedContent(byte[] content) {
        seen = new GrowingBytes(content);
        durable = new GrowingBytes(content);
    }

    void read(ByteBuffer into, long at) {
        seen.read(into, at);
    }

    int size() {
        return seen.size();
    }

    void write(long at, byte[] bytes) {
        if (bytes.length > 0) {
            add(new Edit(at, bytes));
        }
    }

    void truncate(long size) {
        if (size < seen.size()) {
            add(new Edit(size, CUT));
        }
    }

    private void add(Edit edit) {
        edit.applyTo(seen);
        unsynced.add(edit);
    }

    void sync() {
        unsynced.forEach(edit -> edit.applyTo(durable));
        unsynced.clear();
    }

    /** A sync that fails may have written anything; what it has not written no later sync writes, though it is still seen. */
    void failSync(PowerLoss loss) {
        survive(durable, loss);
        unsynced.clear();
    }

    void flip(int at, int bit) {
        seen.flip(at, bit);
        durable.flip(at, bit);
    }

    byte[] seen() {
        return seen.toArray();
    }

    byte[] durable() {
        return durable.toArray();
    }

    @Override
    public SimulatedNode killed() {
        return new SimulatedContent(seen.toArray());
    }

    SimulatedContent after(PowerLoss loss) {
        GrowingBytes left = new GrowingBytes(durable.toArray());
        survive(left, loss);
        return new SimulatedContent(left.toArray());
    }

    private void survive(GrowingBytes left, PowerLoss loss) {
        for (Edit edit : unsynced) {
            if (edit.bytes == CUT) {
                if (loss.next() == PowerLoss.Fate.KEPT) {
                    edit.applyTo(left);
                }
                continue;
            }
            for (int from = 0; from < edit.bytes.length; ) {
                int toSectorEnd = SECTOR - (int) ((edit.at + from) % SECTOR);
                int length = Math.min(toSectorEnd, edit.bytes.length - from);
                survive(left, edit, from, length, loss);
                from += length;
            }
        }
    }

    private static void survive(GrowingBytes left, Edit edit, int from, int length, PowerLoss loss) {
        long at = edit.at + from;
        switch (loss.next()) {
            case KEPT -> left.write(at, edit.bytes, from, length);
            case TORN -> left.write(at, edit.bytes, from, loss.below(length));
            case FLIPPED -> {
                left.write(at, edit.bytes, from, length);
                left.flip((int) at + loss.below(length), loss.below(8));
            }
            case DROPPED -> {
                if (loss.below(2) == 0) {
                    left.grow((int) at + length); // the length became durable, the bytes did not
                }
            }
        }
    }
}
