package io.github.muchang.party;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; anything else is an {@link IllegalArgumentException} that names the offset. */
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("a number longer than 64 bits");
    }

    /** A number within a range. */
    long number(long least, long most) {
        long value = number();
        if (value < least || value > most) {
            throw damaged("a number of " + value + " where " + least + " to " + most + " is allowed,");
        }
        return value;
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (next() & 0xFF);
        }
        return value;
    }

    /** A number of things that take at least one byte each. */
    int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw damaged("a count of " + count);
        }
        return (int) count;
    }

    String text() {
        int length = count();
        String text = NameCache.text(bytes, at, length);
        at += length;
        return text;
    }

    void end() {
        if (at != bytes.length) {
            throw damaged("more bytes than a state has");
        }
    }

    IllegalArgumentException damaged(String what) {
        return new IllegalArgumentException("damaged state: " + what + " at byte " + at + " of " + bytes.length);
    }

    private byte next() {
        if (at >= bytes.length) {
            throw damaged("the end");
        }
        return bytes[at++];
    }

    /** Shares equal names between states, so that comparing names is mostly comparing references. */
    private static final class NameCache {
        private static final int SLOTS = 4096;
        private static final Name[] SHARED = new Name[SLOTS];

        static String text(byte[] bytes, int from, int length) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + bytes[i];
            }
            int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
            Name known = SHARED[slot];
            if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, from + length)) {
                return known.text;
            }
            Name name = new Name(Arrays.copyOfRange(bytes, from, from + length));
            SHARED[slot] = name; // a race leaves one of two equal answers
            return name.text;
        }
    }

    private static final class Name {
        private final byte[] bytes;
        private final String text;

        Name(byte[] bytes) {
            this.bytes = bytes;
            this.text = new String(bytes, StandardCharsets.UTF_8).intern();
        }
    }
}
