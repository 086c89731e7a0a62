package io.github.muchang.party;

import io.github.muchang.time.Moments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes variable-length numbers and short texts. */
final class ByteWriter {
    /** A number takes so many bytes at most. */
    private static final int LONGEST = 10;

    private byte[] bytes;
    private int size;

    /** Begins with so much room. */
    ByteWriter(int likely) {
        bytes = new byte[likely];
    }

    void number(long value) {
        ensure(LONGEST);
        if ((value & ~0x7FL) == 0) {
            bytes[size++] = (byte) value;
        } else {
            size = put(bytes, size, value);
        }
    }

    /** Writes a number at a place that has room for {@value #LONGEST} bytes; answers where it ends. */
    static int put(byte[] to, int place, long value) {
        int at = place;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to[at++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        return at;
    }

    static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /** Where to write so many numbers with {@link #put}; {@link #wrote} says where they end. */
    byte[] room(int numbers) {
        ensure(numbers * LONGEST);
        return bytes;
    }

    void wrote(int end) {
        size = end;
    }

    /** A number that may be negative and is likely small either way. */
    void signed(long value) {
        number(zigzag(value));
    }

    /** Zero is "not yet"; otherwise how long before {@code asOf}, which may be negative, plus one. */
    void time(long asOf, long time) {
        if (time == Draft.NOT_YET) {
            number(0);
        } else {
            long before = (asOf == Draft.NOT_YET ? 0 : asOf) - time;
            number(zigzag(before) + 1);
        }
    }

    /** A moment that may be {@link io.github.muchang.time.Moments#NEVER}. */
    void later(long asOf, long time) {
        time(asOf, time == Moments.NEVER ? Draft.NOT_YET : time);
    }

    /** Begins something that is preceded by its length in bytes, so that it can be skipped; give the answer to {@link #close}. */
    int open() {
        ensure(1);
        return size++;
    }

    void close(int opened) {
        int length = size - opened - 1;
        int more = 0; // bytes of the length beyond the one that was left for it
        for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
            more++;
        }
        if (more > 0) {
            ensure(more);
            System.arraycopy(bytes, opened + 1, bytes, opened + 1 + more, length);
        }
        size = opened;
        number(length);
        size += length;
    }

    int place() {
        return size;
    }

    /** Takes back what was written since a place. */
    void backTo(int place) {
        size = place;
    }

    void fixed(long value) {
        ensure(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** A name, or another text that many states share. */
    void text(String text) {
        if (text.isEmpty()) {
            number(0);
        } else {
            all(NameCache.bytes(text));
        }
    }

    /** A text that few states share. */
    void rareText(String text) {
        all(text.getBytes(StandardCharsets.UTF_8));
    }

    private void all(byte[] more) {
        ensure(more.length + LONGEST);
        size = put(bytes, size, more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
