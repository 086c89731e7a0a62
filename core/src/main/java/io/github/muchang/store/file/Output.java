package io.github.muchang.store.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes being written: numbers of variable and of fixed length, and arrays. Not thread-safe. */
final class Output {
    private byte[] bytes;
    private int size;

    Output(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins anew; an array that has become large is given up. */
    void clear(int most) {
        size = 0;
        if (bytes.length > most) {
            bytes = new byte[most];
        }
    }

    /** A number of 0 or more, in as few bytes as it needs. */
    Output number(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    Output fixedInt(int value) {
        ensure(4);
        putInt(size, value);
        size += 4;
        return this;
    }

    Output fixedLong(long value) {
        return fixedInt((int) (value >>> 32)).fixedInt((int) value);
    }

    Output raw(byte[] from, int offset, int length) {
        ensure(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
        return this;
    }

    Output raw(byte[] from) {
        return raw(from, 0, from.length);
    }

    /** An array with its length before it. */
    Output sized(byte[] from) {
        return number(from.length).raw(from);
    }

    /** A text with its length before it. */
    Output text(String text) {
        return sized(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Overwrites four bytes. */
    void putInt(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    /** The checksum of what was written from a place on: CRC-32C (RFC 3720, appendix B.4). */
    int checksum(int from) {
        return checksum(bytes, from, size - from);
    }

    static int checksum(byte[] of, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(of, from, length);
        return (int) crc.getValue();
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            long wanted = Math.max(bytes.length * 2L, (long) size + more);
            if ((long) size + more > Integer.MAX_VALUE - 8L) {
                throw new IllegalArgumentException("more than 2 GiB at once; commit in smaller batches");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, wanted));
        }
    }
}
