package io.github.muchang.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts that were read lately. A journal names the same few again and again: so each is made once, whoever keeps facts keeps it once, and to compare two
 * costs no look at their characters. Takes some 200 KiB at most. Thread-safe: of two threads that race, one makes a text that is there already.
 */
final class Texts {
    /** The longest text that is kept, in bytes. */
    static final int LONGEST = 40;

    private static final int PLACES = 1 << 11;

    private final @Nullable Text[] lately = new @Nullable Text[PLACES];

    /** A text and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record Text(byte[] utf8, String text) {}

    /** The text that was made of these bytes; null if there is none. */
    @Nullable
    String find(byte[] from, int at, int length, int hash) {
        Text known = lately[place(hash)];
        boolean same = known != null && Arrays.equals(known.utf8, 0, known.utf8.length, from, at, at + length);
        return same ? known.text : null;
    }

    /** Keeps a text, in place of another. */
    void keep(String text, int hash) {
        lately[place(hash)] = new Text(text.getBytes(StandardCharsets.UTF_8), text);
    }

    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
