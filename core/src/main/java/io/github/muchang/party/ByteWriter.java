package io.github.muchang.party;

import io.github.muchang.time.Moments;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes variable-length numbers and short texts. */
final class ByteWriter {
    /** A number takes so many bytes at most. */
    private static final int LONGEST = 10;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;

    /** Begins with so much room. */
    ByteWriter(int likely) {
        bytes = new byte[likely];
    }

    /** Begins anew, in the same room. */
    void clear() {
        size = 0;
    }

    void number(long value) {
        ensure(LONGEST);
        if ((value & ~0x7FL) == 0) {
            bytes[size++] = (byte) value;
        } else {
            size = put(bytes, size, value);
        }
    }

    /**
     * Writes a number at a place that has room for {@value #LONGEST} bytes; answers where it ends. Without a branch for each byte: lengths
     * are hard to predict, and guessing wrong costs most of writing. The seven-bit groups move to a byte each, and all but the last get
     * their top bit.
     */
    static int put(byte[] to, int place, long value) {
        if (value >>> 56 != 0) {
            return byteByByte(to, place, value);
        }
        long wide = (value & 0x000000000FFFFFFFL) | (value & 0x00FFFFFFF0000000L) << 4;
        wide = (wide & 0x00003FFF00003FFFL) | (wide & 0x0FFFC0000FFFC000L) << 2;
        wide = (wide & 0x007F007F007F007FL) | (wide & 0x3F803F803F803F80L) << 1;
        int length = (70 - Long.numberOfLeadingZeros(value | 1)) / 7;
        long more = 0x8080808080808080L & ((1L << (8 * (length - 1))) - 1);
        EIGHT_BYTES.set(to, place, wide | more);
        return place + length;
    }

    private static int byteByByte(byte[] to, int place, long value) {
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
        if (length < 0x80) {
            bytes[opened] = (byte) length;
            return;
        }
        int more = (31 - Integer.numberOfLeadingZeros(length))
                / 7; // bytes of the length beyond the one that was left for it
        ensure(more);
        System.arraycopy(bytes, opened + 1, bytes, opened + 1 + more, length);
        size = byteByByte(bytes, opened, length) + length;
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
        FIXED.set(bytes, size, value);
        size += 8;
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
