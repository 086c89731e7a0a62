package io.github.muchang.runtime.dispatch;

import io.github.muchang.identity.MessageId;
import java.util.Comparator;

/**
 * A message that is to be sent: its place in the queue, not its content, which is rendered when its turn comes.
 *
 * @param id which
 * @param key its key for the carrier, the same at every attempt
 * @param sender by which account
 * @param priority the higher, the sooner
 * @param wanted when it was first wanted, in milliseconds: of two with the same priority, the sooner
 * @param expires from when on it is not worth sending, in milliseconds
 */
public record Queued(MessageId id, String key, Sender sender, int priority, long wanted, long expires)
        implements Comparable<Queued> {
    private static final Comparator<Queued> ORDER = Comparator.comparingInt(Queued::priority)
            .reversed()
            .thenComparingLong(Queued::wanted)
            .thenComparing(Queued::id);

    @Override
    public int compareTo(Queued other) {
        return ORDER.compare(this, other);
    }
}
