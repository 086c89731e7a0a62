package io.github.muchang.party;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Shares equal names between states, so that comparing names is mostly comparing references, and keeps them as they are written. A
 * few thousand names at a time; a race leaves one of two equal answers.
 */
final class NameCache {
    private static final int SLOTS = 4096;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final Name[] READ = new Name[SLOTS];
    private static final Name[] WRITTEN = new Name[SLOTS];

    private NameCache() {}

    /** The name of these bytes in UTF-8. */
    static String text(byte[] bytes, int from, int length) {
        int slot = slot(hash(bytes, from, length));
        Name known = READ[slot];
        if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, from + length)) {
            return known.text;
        }
        Name name = new Name(new String(bytes, from, length, StandardCharsets.UTF_8).intern());
        READ[slot] = name;
        return name.text;
    }

    /** A name in UTF-8; nobody changes the array. */
    @SuppressWarnings("ReferenceEquality") // only a shortcut: names are shared
    static byte[] bytes(String text) {
        int slot = slot(text.hashCode());
        Name known = WRITTEN[slot];
        if (known != null && known.text == text) {
            return known.bytes;
        }
        Name name = new Name(text);
        WRITTEN[slot] = name;
        return name.bytes;
    }

    /** Of names of eight bytes and more it looks at the first eight, the last and those in the middle. */
    private static int hash(byte[] bytes, int from, int length) {
        if (length >= 8) {
            long first = (long) EIGHT_BYTES.get(bytes, from);
            long middle = (long) EIGHT_BYTES.get(bytes, from + (length - 8) / 2);
            long last = (long) EIGHT_BYTES.get(bytes, from + length - 8);
            long mixed = ((first * 31 + middle) * 31 + last) * 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio
            return (int) (mixed >>> 32) + length;
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & (SLOTS - 1);
    }

    private static final class Name {
        private final String text;
        private final byte[] bytes;

        Name(String text) {
            this.text = text;
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
