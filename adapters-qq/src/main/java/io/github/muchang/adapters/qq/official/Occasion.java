package io.github.muchang.adapters.qq.official;

import com.google.common.primitives.Ints;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.http.Naming;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a message answers (被动消息): a message or an event. Does not print it.
 *
 * @param field {@code msg_id} or {@code event_id}
 * @param id of the message or the event
 */
record Occasion(String field, String id) {
    /** What programs that count from one will not come to, and as large as some others begin: the platform does not say how far it goes. */
    private static final int FIRST = 1 << 16;

    private static final int LAST = 100_000_000;

    /** What a message answers; empty if nothing that the platform wants to hear again. */
    static Optional<Occasion> of(Outbound message) {
        return message.inReplyTo().flatMap(Outbound.Reply::reference).flatMap(Occasion::read);
    }

    /** Reads an {@link Answerable#reference}. */
    static Optional<Occasion> read(String reference) {
        return read(Answerable.MESSAGE, "msg_id", reference).or(() -> read(Answerable.EVENT, "event_id", reference));
    }

    private static Optional<Occasion> read(String beginning, String field, String reference) {
        return reference.startsWith(beginning) && reference.length() > beginning.length()
                ? Optional.of(new Occasion(field, reference.substring(beginning.length())))
                : Optional.empty();
    }

    /**
     * The {@code msg_seq} of a message, by which the platform knows it again: made of the key alone, so that it is the same at every attempt and after
     * every restart, and nothing has to be remembered. Two of five answers to a message are confused once in ten million times.
     */
    static int sequence(String key) {
        int hash = Ints.fromByteArray(Naming.digest("SHA-256", key.getBytes(StandardCharsets.UTF_8)));
        return FIRST + Math.floorMod(hash, LAST - FIRST);
    }

    void writeTo(Map<String, Object> fields, String key) {
        fields.put(field, id);
        fields.put("msg_seq", sequence(key));
    }

    @Override
    public String toString() {
        return "Occasion[" + field + "]";
    }
}
