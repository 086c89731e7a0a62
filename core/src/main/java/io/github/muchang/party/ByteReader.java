package io.github.muchang.party;

import io.github.muchang.time.Moments;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; anything else is an {@link IllegalArgumentException} that names the offset. */
final class ByteReader {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FIXED = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = {};
    private int at;

    /** Goes to the beginning of these bytes. */
    void begin(byte[] next) {
        bytes = next;
        at = 0;
    }

    long number() {
        byte[] from = bytes;
        int i = at;
        if (i < from.length && from[i] >= 0) {
            at = i + 1;
            return from[i];
        }
        return from.length - i >= 8 ? longer((long) EIGHT_BYTES.get(from, i)) : byteByByte();
    }

    /** A number of up to eight bytes, without a branch for each: lengths are hard to predict, and guessing wrong costs most of reading. */
    private long longer(long eight) {
        long ends = ~eight & 0x8080808080808080L;
        if (ends == 0) {
            return byteByByte();
        }
        at += (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
        long value = eight & (ends ^ (ends - 1)) & 0x7F7F7F7F7F7F7F7FL;
        value = (value & 0x007F007F007F007FL) | (value & 0x7F007F007F007F00L) >>> 1;
        value = (value & 0x00003FFF00003FFFL) | (value & 0x3FFF00003FFF0000L) >>> 2;
        return (value & 0x000000000FFFFFFFL) | (value & 0x0FFFFFFF00000000L) >>> 4;
    }

    private long byteByByte() {
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

    /** Numbers within a range that take a byte each, the last first. */
    void single(int[] to, long least, long most) {
        for (int i = to.length - 1; i >= 0; i--) {
            byte value = next();
            if (value < least || value > most) {
                throw damaged("a number of " + value + " where " + least + " to " + most + " is allowed,");
            }
            to[i] = value;
        }
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** What {@link ByteWriter#time} wrote. */
    long time(long asOf) {
        long coded = number();
        if (coded == 0) {
            return Draft.NOT_YET;
        }
        long zigzag = coded - 1;
        return (asOf == Draft.NOT_YET ? 0 : asOf) - (zigzag >>> 1 ^ -(zigzag & 1));
    }

    /** What {@link ByteWriter#later} wrote. */
    long later(long asOf) {
        long time = time(asOf);
        return time == Draft.NOT_YET ? Moments.NEVER : time;
    }

    /** Where what follows ends, by the length before it. */
    int opened() {
        int length = count();
        return at + length;
    }

    /** Steps over something that its length precedes. */
    void skip() {
        int length = count();
        at += length;
    }

    /** Steps over a text if it is this one. */
    boolean skipText(byte[] text) {
        int from = at;
        if (count() == text.length && Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) {
            at += text.length;
            return true;
        }
        at = from;
        return false;
    }

    int place() {
        return at;
    }

    boolean isAt(int place) {
        return at == place;
    }

    void skipTo(int place) {
        at = place;
    }

    /** Makes sure that something ended where its length said. */
    void closed(int end) {
        if (at != end) {
            throw damaged("a part that should end at byte " + end);
        }
    }

    long fixed() {
        if (bytes.length - at < 8) {
            throw damaged("the end");
        }
        at += 8;
        return (long) FIXED.get(bytes, at - 8);
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
        if (length == 0) {
            return "";
        }
        String text = NameCache.text(bytes, at, length);
        at += length;
        return text;
    }

    /** A text that few states share: it is not kept. */
    String rareText() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    boolean atEnd() {
        return at >= bytes.length;
    }

    void end() {
        if (!atEnd()) {
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
}
