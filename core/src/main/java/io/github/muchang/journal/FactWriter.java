package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.segment.Condition;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON of facts, since several are written with every commit: the components of a record in their order, and nothing else.
 * {@link FactJson} reads it. Not thread-safe.
 */
public final class FactWriter {
    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return Layout.of(type);
        }
    };
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_DIGITS = 19;
    private static final byte[] PAIRS = pairs(); // the digits of 00 to 99

    private final Function<Condition, byte[]> conditions;
    private byte[] bytes = new byte[512];
    private final byte[] digits = new byte[MOST_DIGITS];
    private int size;

    /** {@code conditions} answers the JSON of a condition. */
    FactWriter(Function<Condition, byte[]> conditions) {
        this.conditions = conditions;
    }

    /**
     * One component of a kind of record.
     *
     * @param before what stands before its value: a brace or comma, the name, a colon
     * @param number its value, if that is a whole number
     * @param value its value otherwise
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    private record Component(byte[] before, @Nullable ToLongFunction<Object> number, Function<Object, Object> value) {}

    private record Layout(ImmutableList<Component> components) {
        static Layout of(Class<?> type) {
            ImmutableList.Builder<Component> components = ImmutableList.builder();
            for (FactLayout.Component each : FactLayout.of(type).components()) {
                boolean whole = each.type() == long.class || each.type() == int.class;
                components.add(new Component(
                        each.before(),
                        whole ? number(type, each.component()) : null,
                        whole ? any -> any : value(type, each.component())));
            }
            return new Layout(components.build());
        }

        @SuppressWarnings("unchecked")
        private static ToLongFunction<Object> number(Class<?> type, RecordComponent component) {
            return (ToLongFunction<Object>)
                    Accessor.of(type, component, ToLongFunction.class, "applyAsLong", long.class);
        }

        @SuppressWarnings("unchecked")
        private static Function<Object, Object> value(Class<?> type, RecordComponent component) {
            return (Function<Object, Object>) Accessor.of(type, component, Function.class, "apply", Object.class);
        }
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    /** Writes a fact to the beginning of {@link #array}; answers how many bytes it takes. */
    public int write(Fact fact) {
        size = 0;
        object(fact);
        return size;
    }

    /** What was written last; another fact may need a longer array. */
    public byte[] array() {
        return bytes;
    }

    private void object(Object record) {
        ImmutableList<Component> components = LAYOUTS.get(record.getClass()).components();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            raw(component.before());
            if (component.number() != null) {
                decimal(component.number().applyAsLong(record));
            } else {
                value(component.value().apply(record));
            }
        }
        raw('}');
    }

    private void value(Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean truth) {
            ascii(truth ? "true" : "false");
        } else if (value instanceof Condition condition) {
            raw(conditions.apply(condition));
        } else if (value instanceof Evidence || value instanceof Reason) {
            object(value);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Enum<?> choice) {
            text(choice.name());
        } else if (value instanceof SignalHash hash) {
            quotedHex(hash.value());
        } else if (value instanceof AddressSlot slot) {
            quotedHex(slot.value());
        } else if (value instanceof Number number) {
            decimal(number.longValue()); // whole ones: facts have no others
        } else if (value instanceof PartyId || value instanceof MessageId) {
            text(value.toString());
        } else if (value instanceof CarrierId carrier) {
            text(carrier.name());
        } else {
            throw new AssertionError(value.getClass());
        }
    }

    private void list(List<?> list) {
        raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            value(list.get(i));
        }
        raw(']');
    }

    private void text(String text) {
        int length = text.length();
        ensure(length + 2);
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                raw(FactJson.text(text));
                return;
            }
            bytes[at++] = (byte) c;
        }
        bytes[at++] = '"';
        size = at;
    }

    private void quotedHex(long value) {
        ensure(18);
        bytes[size++] = '"';
        for (int shift = (63 - Long.numberOfLeadingZeros(value | 1)) & ~3; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (value >>> shift) & 15];
        }
        bytes[size++] = '"';
    }

    private void decimal(long number) {
        ensure(MOST_DIGITS + 1);
        long rest = number;
        if (rest < 0) {
            if (rest == Long.MIN_VALUE) {
                ascii(Long.toString(rest));
                return;
            }
            bytes[size++] = '-';
            rest = -rest;
        }
        int at = MOST_DIGITS;
        while (rest >= 100) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            digits[--at] = PAIRS[pair + 1];
            digits[--at] = PAIRS[pair];
        }
        int last = (int) rest * 2;
        digits[--at] = PAIRS[last + 1];
        if (rest >= 10) {
            digits[--at] = PAIRS[last];
        }
        System.arraycopy(digits, at, bytes, size, MOST_DIGITS - at);
        size += MOST_DIGITS - at;
    }

    private void ascii(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
    }

    private void raw(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    private void raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
