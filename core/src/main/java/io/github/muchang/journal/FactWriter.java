package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.segment.Condition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the JSON of facts, since several are written with every commit: the components of a record in their order, and nothing else.
 * {@link FactJson} reads it. Not thread-safe.
 */
public final class FactWriter {
    private static final ImmutableMap<Class<?>, Layout> LAYOUTS = layouts();

    private static final int MOST_DIGITS = 19;

    private final Function<Condition, String> conditions;
    private byte[] bytes = new byte[512];
    private int size;

    /** {@code conditions} answers the JSON of a condition. */
    FactWriter(Function<Condition, String> conditions) {
        this.conditions = conditions;
    }

    /** The components of a kind of record, and what stands before each: a brace or comma, the name, a colon. */
    private record Layout(ImmutableList<byte[]> before, ImmutableList<Method> accessors) {
        static Layout of(Class<?> type, String begin) {
            ImmutableList.Builder<byte[]> before = ImmutableList.builder();
            ImmutableList.Builder<Method> accessors = ImmutableList.builder();
            String open = begin;
            for (RecordComponent component : type.getRecordComponents()) {
                before.add((open + "\"" + component.getName() + "\":").getBytes(StandardCharsets.UTF_8));
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // no check at each call; the records are of this very module
                accessors.add(accessor);
                open = ",";
            }
            return new Layout(before.build(), accessors.build());
        }
    }

    private static ImmutableMap<Class<?>, Layout> layouts() {
        ImmutableMap.Builder<Class<?>, Layout> layouts = ImmutableMap.builder();
        FactJson.types()
                .forEach((kind, type) ->
                        layouts.put(type, Layout.of(type, "{\"" + FactJson.KIND + "\":\"" + kind + "\",")));
        layouts.put(Evidence.class, Layout.of(Evidence.class, "{"));
        layouts.put(Reason.class, Layout.of(Reason.class, "{"));
        return layouts.buildOrThrow();
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
        Layout layout = LAYOUTS.get(record.getClass());
        if (layout == null) {
            throw new AssertionError(record.getClass());
        }
        try {
            for (int i = 0; i < layout.accessors().size(); i++) {
                raw(layout.before().get(i));
                value(layout.accessors().get(i).invoke(record));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("no record of facts hides its components", e);
        }
        ascii("}");
    }

    private void value(Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) { // whole ones: facts have no others
            decimal(number.longValue());
        } else if (value instanceof Boolean) {
            ascii(value.toString());
        } else if (value instanceof Condition condition) {
            raw(conditions.apply(condition).getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Evidence || value instanceof Reason) {
            object(value);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Enum<?> choice) {
            text(choice.name());
        } else if (value instanceof SignalHash || value instanceof PartyId || value instanceof MessageId) {
            text(value.toString());
        } else if (value instanceof AddressSlot slot) {
            text(Long.toHexString(slot.value()));
        } else if (value instanceof CarrierId carrier) {
            text(carrier.name());
        } else {
            throw new AssertionError(value.getClass());
        }
    }

    private void list(List<?> list) {
        ascii("[");
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                ascii(",");
            }
            value(list.get(i));
        }
        ascii("]");
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                raw(FactJson.text(text));
                return;
            }
        }
        ascii("\"");
        ascii(text);
        ascii("\"");
    }

    private void decimal(long number) {
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long least = 10; digits < MOST_DIGITS && number >= least; least *= 10) {
            digits++;
        }
        ensure(digits);
        size += digits;
        long rest = number;
        for (int at = size - 1; at >= size - digits; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void ascii(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
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
