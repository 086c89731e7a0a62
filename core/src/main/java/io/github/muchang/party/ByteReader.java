package io.github.muchang.party;

import java.nio.charset.StandardCharsets;

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
        private static final String[] SHARED = new String[SLOTS];

        static String text(byte[] bytes, int from, int length) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + bytes[i];
            }
            int slot = (hash ^ hash >>> 15) & SLOTS - 1;
            String known = SHARED[slot];
            if (known != null && same(known, bytes, from, length)) {
                return known;
            }
            String text = new String(bytes, from, length, StandardCharsets.UTF_8).intern();
            SHARED[slot] = text; // a race leaves one of two equal answers
            return text;
        }

        private static boolean same(String text, byte[] bytes, int from, int length) {
            if (text.length() != length) {
                return false; // texts beyond ASCII are decoded anew
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != bytes[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
