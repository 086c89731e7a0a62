package io.github.muchang.media;

import io.github.muchang.attribution.Histories;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Touch;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of one customer somebody may be credited with. Not thread-safe. */
final class Trail {
    private final SortedMap<MessageId, String> underWay = new TreeMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private @Nullable Touch first;
    private long bought = Moments.NEVER;

    /** A message that somebody was written; the writer is empty if it is nobody whom the plan names. */
    private record Received(long at, MessageId message, String writer) {}

    /** An answer to what somebody wrote. */
    record Reply(long at, String writer) {}

    void touched(Touch touch) {
        if (first == null || touch.compareTo(first) < 0) {
            first = touch;
        }
    }

    void bought(long at) {
        bought = Math.min(bought, at);
    }

    void asked(MessageId message, String writer) {
        underWay.put(message, writer);
    }

    void settled(MessageId message) {
        underWay.remove(message);
    }

    void delivered(MessageId message, long at) {
        String writer = underWay.remove(message);
        if (writer != null) {
            wrote(message, writer, at);
        }
    }

    void wrote(MessageId message, String writer, long at) {
        received.removeIf(each -> each.at() < at - Histories.ANSWERED_WITHIN.millis());
        received.add(new Received(at, message, writer));
    }

    /** The newest message is answered, once. */
    void replied(long at) {
        received.stream()
                .filter(each -> each.at() <= at && each.at() >= at - Histories.ANSWERED_WITHIN.millis())
                .max(Comparator.comparingLong(Received::at).thenComparing(Received::message))
                .ifPresent(answered -> {
                    received.removeIf(each -> each.at() <= answered.at());
                    if (!answered.writer().isEmpty()) {
                        replies.add(new Reply(at, answered.writer()));
                    }
                });
    }

    void join(Trail other) {
        if (other.first != null) {
            touched(other.first);
        }
        bought(other.bought);
        underWay.putAll(other.underWay);
        received.addAll(other.received);
        replies.addAll(other.replies);
    }

    @Nullable
    Touch first() {
        return first;
    }

    /** When it first bought; {@link Moments#NEVER} if it did not. */
    long bought() {
        return bought;
    }

    List<Reply> replies() {
        return replies;
    }
}
