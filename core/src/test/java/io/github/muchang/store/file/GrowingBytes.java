package io.github.muchang.store.file;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow; what was never written is zero. */
final class GrowingBytes {
    private byte[] array;
    private int size;

    GrowingBytes() {
        this(new byte[0]);
    }

    GrowingBytes(byte[] content) {
        array = content.clone();
        size = content.length;
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    void read(ByteBuffer into, long at) {
        if (at < size) {
            into.put(array, (int) at, Math.min(into.remaining(), size - (int) at));
        }
    }

    void write(long at, byte[] from, int start, int length) {
        int end = Math.toIntExact(at + length);
        grow(end);
        System.arraycopy(from, start, array, (int) at, length);
    }

    /** Makes it at least so long. */
    void grow(int least) {
        if (least > array.length) {
            array = Arrays.copyOf(array, Math.max(least, 2 * array.length));
        }
        size = Math.max(size, least);
    }

    void truncate(long to) {
        if (to < size) {
            Arrays.fill(array, (int) to, size, (byte) 0);
            size = (int) to;
        }
    }

    void flip(int at, int bit) {
        array[at] ^= (byte) (1 << bit);
    }
}
