package io.github.muchang.party;

import io.github.muchang.time.Moments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes variable-length numbers and short texts. */
final class ByteWriter {
    private byte[] bytes = new byte[1024];
    private int size;

    void number(long value) {
        ensure(10);
        byte[] to = bytes;
        int at = size;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to[at++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        size = at;
    }

    /** A number that may be negative and is likely small either way. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** Zero is "not yet"; otherwise how long before {@code asOf}, which may be negative, plus one. */
    void time(long asOf, long time) {
        if (time == Draft.NOT_YET) {
            number(0);
        } else {
            long before = (asOf == Draft.NOT_YET ? 0 : asOf) - time;
            number((before << 1 ^ before >> 63) + 1);
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

    void text(String text) {
        int length = text.length();
        ensure(length + 5);
        int start = size + 1;
        if (length < 128) {
            int i = 0;
            while (i < length && text.charAt(i) < 128) {
                bytes[start + i] = (byte) text.charAt(i);
                i++;
            }
            if (i == length) {
                bytes[size] = (byte) length;
                size = start + length;
                return;
            }
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
