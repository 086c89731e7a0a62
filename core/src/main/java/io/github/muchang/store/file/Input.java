package io.github.muchang.store.file;

import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Output} wrote. Not thread-safe. */
final class Input {
    private final byte[] bytes;
    private final int end;
    private int at;

    Input(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
    }

    /** The bytes are not what they should be; whoever knows the file says where. */
    static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;

        BrokenException(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == end;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            need(1);
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BrokenException("a number of more than ten bytes");
    }

    /** A number that an array may have as its length or an index may be. */
    int small() {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new BrokenException("a length of " + value);
        }
        return (int) value;
    }

    int fixedInt() {
        need(4);
        int value = Ints.fromBytes(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
        at += 4;
        return value;
    }

    long fixedLong() {
        need(8);
        long value = Longs.fromBytes(
                bytes[at],
                bytes[at + 1],
                bytes[at + 2],
                bytes[at + 3],
                bytes[at + 4],
                bytes[at + 5],
                bytes[at + 6],
                bytes[at + 7]);
        at += 8;
        return value;
    }

    byte[] sized() {
        int length = small();
        int from = skip(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    String text() {
        int length = small();
        return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    /** Passes over bytes; answers where they begin. */
    int skip(int length) {
        need(length);
        int from = at;
        at += length;
        return from;
    }

    private void need(int more) {
        if (more < 0 || end - at < more) {
            throw new BrokenException("it ends " + (more - (end - at)) + " bytes too early");
        }
    }
}
