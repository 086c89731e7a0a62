package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts that are written as {@link FactWriter} writes them: the components of a record in their order, and nothing else. Of
 * whatever is otherwise it makes nothing, and {@link FactJson} says what is wrong with it. For one fact; not thread-safe.
 */
final class FactScanner {
    private static final byte[] KIND = ("{\"" + FactJson.KIND + "\":\"").getBytes(StandardCharsets.UTF_8);
    private static final int MOST_DIGITS = 18;
    private static final Texts TEXTS = new Texts();

    private final byte[] json;
    private int at;

    private FactScanner(byte[] json) {
        this.json = json;
    }

    /** The fact; null if it is none, or is written in another way. */
    static @Nullable Fact read(byte[] json) {
        FactScanner scanner = new FactScanner(json);
        try {
            Class<? extends Fact> type = scanner.kind();
            Object fact = type == null ? null : scanner.record(FactLayout.of(type));
            return scanner.at == json.length ? (Fact) fact : null;
        } catch (RuntimeException e) { // whatever it is, reading it again in the other way says it
            return null;
        }
    }

    private @Nullable Class<? extends Fact> kind() {
        expect(KIND);
        at--; // the quote before the name
        String kind = text();
        at = 0; // the layout begins with the kind
        return FactJson.types().get(kind);
    }

    private Object record(FactLayout layout) {
        Object[] values = new Object[layout.components().size()];
        for (int i = 0; i < values.length; i++) {
            FactLayout.Component component = layout.components().get(i);
            expect(component.before());
            values[i] = value(component.type(), component.element());
        }
        expect('}');
        return layout.make(values);
    }

    private Object value(Class<?> type, Class<?> element) {
        if (type == long.class || type == Long.class) {
            return number();
        } else if (type == String.class) {
            return text();
        } else if (type == int.class) {
            return Math.toIntExact(number());
        } else if (type == boolean.class) {
            return truth();
        } else if (type == List.class) {
            return list(element);
        } else if (type == PartyId.class) {
            return PartyId.parse(once());
        } else if (type == MessageId.class) {
            return MessageId.parse(once());
        } else if (type == CarrierId.class) {
            return CarrierId.of(text());
        } else if (type == AddressSlot.class) {
            return new AddressSlot(Long.parseUnsignedLong(once(), 16));
        } else if (type == SignalHash.class) {
            return new SignalHash(Long.parseUnsignedLong(once(), 16));
        } else if (type.isEnum()) {
            return FactLayout.constant(type, text());
        } else if (type.isRecord()) {
            return record(FactLayout.of(type));
        }
        return condition();
    }

    private List<Object> list(Class<?> element) {
        expect('[');
        if (json[at] == ']') {
            at++;
            return ImmutableList.of();
        }
        ImmutableList.Builder<Object> list = ImmutableList.builder();
        list.add(value(element, element));
        while (json[at] == ',') {
            at++;
            list.add(value(element, element));
        }
        expect(']');
        return list.build();
    }

    private long number() {
        int next = at;
        boolean negative = json[next] == '-';
        next += negative ? 1 : 0;
        int from = next;
        long number = 0; // negative, as the least number has no positive
        for (int digit = json[next] - '0'; digit >= 0 && digit <= 9; digit = json[++next] - '0') {
            number = next - from < MOST_DIGITS
                    ? number * 10 - digit
                    : Math.subtractExact(Math.multiplyExact(number, 10L), digit);
        }
        int digits = next - from;
        if (digits == 0 || (json[from] == '0' && (digits > 1 || negative))) {
            throw otherwise();
        }
        at = next;
        return negative ? number : Math.negateExact(number);
    }

    private boolean truth() {
        boolean truth = json[at] == 't';
        expect(truth ? FactLayout.TRUE : FactLayout.FALSE);
        return truth;
    }

    /** A text without an escape. */
    private String text() {
        expect('"');
        int from = at;
        int next = from;
        int hash = 0;
        boolean ascii = true;
        for (byte each = json[next]; each != '"'; each = json[++next]) {
            if (each == '\\' || (each >= 0 && each < ' ')) {
                throw otherwise();
            }
            ascii &= each >= 0;
            hash = 31 * hash + each;
        }
        int length = next - from;
        at = next + 1;
        String known = length > Texts.LONGEST ? null : TEXTS.find(json, from, length, hash);
        if (known != null) {
            return known;
        }
        String text = ascii ? new String(json, from, length, StandardCharsets.ISO_8859_1) : utf8(from, length);
        if (length <= Texts.LONGEST) {
            TEXTS.keep(text, hash);
        }
        return text;
    }

    /** A text that no other fact has. */
    private String once() {
        expect('"');
        int from = at;
        while (json[at] != '"') {
            if (json[at] == '\\' || json[at] < ' ') {
                throw otherwise();
            }
            at++;
        }
        return new String(json, from, at++ - from, StandardCharsets.ISO_8859_1);
    }

    private String utf8(int from, int length) {
        String text = new String(json, from, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) { // it may stand for what is no UTF-8
            throw otherwise();
        }
        return text;
    }

    private Object condition() {
        int from = at;
        int depth = 0;
        do {
            byte each = json[at];
            if (each == '"') {
                skipText();
            } else {
                depth += each == '{' || each == '[' ? 1 : 0;
                depth -= each == '}' || each == ']' ? 1 : 0;
                at++;
            }
        } while (depth > 0);
        return FactJson.condition(utf8(from, at - from));
    }

    private void skipText() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void expect(char ascii) {
        if (json[at++] != ascii) {
            throw otherwise();
        }
    }

    private void expect(byte[] bytes) {
        int end = at + bytes.length;
        if (end > json.length || !Arrays.equals(json, at, end, bytes, 0, bytes.length)) {
            throw otherwise();
        }
        at = end;
    }

    private static IllegalArgumentException otherwise() {
        return new IllegalArgumentException("written in another way");
    }
}
