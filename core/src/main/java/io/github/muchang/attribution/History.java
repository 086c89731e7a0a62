package io.github.muchang.attribution;

import io.github.muchang.identity.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one customer came through and did. Not thread-safe. */
final class History {
    private final List<Touch> touches = new ArrayList<>(0);
    private final List<Entry> entries = new ArrayList<>(0);
    private final List<Stay> stays = new ArrayList<>(0);
    private final List<Deed> deeds = new ArrayList<>(0);
    private final SortedMap<String, Long> present = new TreeMap<>();
    private final SortedMap<MessageId, Sent> underWay = new TreeMap<>();
    private final SortedMap<String, Sent> received = new TreeMap<>();

    /** Was touched at a moment; an arrival through a code, or an answer to a message. */
    record Touch(long at, Channel channel, String pool, boolean arrival) {
        private static final Comparator<Touch> ORDER = Comparator.comparingLong(Touch::at)
                .thenComparing(Touch::channel)
                .thenComparing(Touch::pool);
    }

    /** Entered a pool; the channel has no code where none is known. */
    record Entry(long at, String pool, Channel channel) {
        private static final Comparator<Entry> ORDER =
                Comparator.comparingLong(Entry::at).thenComparing(Entry::pool).thenComparing(Entry::channel);
    }

    /** Was in a pool from a moment until before another, and left it for the next; for none if that is empty. */
    record Stay(String pool, long from, long to, String next) {}

    /** Did something; the amount in minor units, the currency empty if it has none. */
    record Deed(long at, String type, long amount, String currency) {
        private static final Comparator<Deed> ORDER =
                Comparator.comparingLong(Deed::at).thenComparing(Deed::type).thenComparingLong(Deed::amount);
    }

    /** A message of a content that went, or goes, along a pathway. */
    record Sent(long at, String content, String pathway) {}

    void touched(Touch touch) {
        put(touches, touch, Touch.ORDER);
    }

    void entered(Entry entry) {
        put(entries, entry, Entry.ORDER);
        present.merge(entry.pool(), entry.at(), Math::min);
    }

    void left(String pool, long at, String next) {
        Long from = present.remove(pool);
        if (from != null) {
            stays.add(new Stay(pool, from, at, next));
        }
    }

    void did(Deed deed) {
        put(deeds, deed, Deed.ORDER);
    }

    void sending(MessageId message, Sent sent) {
        underWay.put(message, sent);
    }

    void settled(MessageId message) {
        underWay.remove(message);
    }

    void delivered(MessageId message, long at) {
        Sent sent = underWay.remove(message);
        if (sent != null) {
            wrote(new Sent(at, sent.content(), sent.pathway()));
        }
    }

    void wrote(Sent sent) {
        received.merge(sent.content(), sent, (a, b) -> b.at() >= a.at() ? b : a);
    }

    /** The message that is answered at a moment: the newest of the content that is named, or else of any, not older than a time. */
    Optional<Sent> answered(String content, long at, long oldest) {
        Sent named = received.get(content);
        if (named != null && named.at() <= at && named.at() >= oldest) {
            return Optional.of(named);
        }
        return received.values().stream()
                .filter(sent -> sent.at() <= at && sent.at() >= oldest)
                .max(Comparator.comparingLong(Sent::at).thenComparing(Sent::content));
    }

    void join(History other) {
        other.touches.forEach(this::touched);
        other.entries.forEach(each -> put(entries, each, Entry.ORDER));
        stays.addAll(other.stays);
        other.deeds.forEach(this::did);
        other.present.forEach((pool, from) -> present.merge(pool, from, Math::min));
        underWay.putAll(other.underWay);
        other.received.values().forEach(this::wrote);
    }

    /** In the order of time. */
    List<Touch> touches() {
        return Collections.unmodifiableList(touches);
    }

    /** In the order of time. */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** In the order of time. */
    List<Deed> deeds() {
        return Collections.unmodifiableList(deeds);
    }

    /** The first arrival through a code. */
    @Nullable
    Touch first() {
        return touches.stream().filter(Touch::arrival).findFirst().orElse(null);
    }

    /** Whether it was at a moment in a pool that it was in, or in one that it had left that for, and so on. */
    boolean stayed(String pool, long at) {
        String here = pool;
        for (int moves = 0;
                moves <= stays.size();
                moves++) { // whoever goes round in a circle is somewhere on it, or has left it
            Long from = present.get(here);
            String name = here;
            Optional<Stay> last = stays.stream()
                    .filter(stay -> stay.pool().equals(name) && stay.from() <= at)
                    .max(Comparator.comparingLong(Stay::to));
            if ((from != null && from <= at)
                    || (last.isPresent() && at < last.get().to())) {
                return true;
            }
            if (last.isEmpty() || last.get().next().isEmpty()) {
                return false;
            }
            here = last.get().next();
        }
        return false;
    }

    /** What it did of a kind from a moment on until another, in the order of time. */
    List<Deed> did(String activity, long from, long until) {
        return deeds().stream()
                .filter(deed -> deed.type().equals(activity) && deed.at() >= from && deed.at() <= until)
                .toList();
    }

    /** When it first did something; empty if never. */
    OptionalLong firstDid(String activity) {
        return deeds.stream()
                .filter(deed -> deed.type().equals(activity) && deed.amount() >= 0)
                .mapToLong(Deed::at)
                .min();
    }

    /** Puts something where it belongs in the order of time, which is mostly at the end. */
    private static <T> void put(List<T> all, T one, Comparator<T> order) {
        int place = all.size();
        while (place > 0 && order.compare(all.get(place - 1), one) > 0) {
            place--;
        }
        all.add(place, one);
    }
}
