package io.github.muchang.runtime;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can still be answered, by the hash of an address. In memory only: platforms want their references back within seconds or minutes, so a restart outlives
 * them. Each is good for one message, at every attempt to deliver it. Thread-safe; prints nobody.
 */
final class Replies {
    /** No more references are kept than this; then the oldest goes. */
    static final int MOST = 100_000;

    private final ImmutableSortedMap<CarrierId, Capabilities> carriers;
    private final IdentityKey hashing;
    private final Map<IdentityHash, Open> open = new LinkedHashMap<>(); // guarded by this; oldest first

    Replies(Map<CarrierId, Carrier> carriers, IdentityKey hashing) {
        this.hashing = hashing;
        this.carriers = carriers.values().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        CarrierId::compareTo, Carrier::id, Carrier::capabilities));
    }

    /** Remembers the references of signals, where the carrier has a window after what happened. */
    void heard(List<Signal> signals, long now) {
        for (Signal signal : signals) {
            signal.reference().ifPresent(reference -> activity(signal.what()).ifPresent(after -> signal.addresses()
                    .forEach(address ->
                            heard(address, after, reference, signal.at().toEpochMilli(), now))));
        }
    }

    /** What a message with this key to this address answers at a moment; from then on no other message does. */
    synchronized Optional<Outbound.Reply> of(Address address, String key, long now) {
        IdentityHash hash = hashing.hash(address);
        Open found = open.get(hash);
        if (found == null || now >= found.until || !(found.key.isEmpty() || found.key.equals(key))) {
            return Optional.empty();
        }
        open.put(hash, new Open(found.reply, found.until, key));
        return Optional.of(found.reply);
    }

    private void heard(Address address, String after, String reference, long at, long now) {
        Capabilities able = carriers.get(address.carrier());
        if (able != null) {
            able.windows().stream()
                    .filter(window -> window.after().equals(after))
                    .mapToLong(window -> at + window.length().millis())
                    .filter(until -> now < until)
                    .findFirst()
                    .ifPresent(until -> keep(
                            hashing.hash(address),
                            new Open(new Outbound.Reply(after, Optional.of(reference)), until, ""),
                            now));
        }
    }

    /** What is heard again stays as it is: it may have been answered. */
    private synchronized void keep(IdentityHash address, Open heard, long now) {
        Open former = open.get(address);
        if (former != null && former.reply.equals(heard.reply)) {
            return;
        }
        open.remove(address);
        for (Iterator<Open> oldest = open.values().iterator();
                oldest.hasNext() && (oldest.next().until <= now || open.size() >= MOST); ) {
            oldest.remove();
        }
        open.put(address, heard);
    }

    /** The activity by which carriers name their windows. */
    private static Optional<String> activity(Occurrence what) {
        if (what instanceof Occurrence.Did did) {
            return Optional.of(did.activity());
        }
        return what instanceof Occurrence.Added ? Optional.of("added") : Optional.empty();
    }

    /** A reference, until when it is good, and which message took it; no key if none did. */
    private record Open(Outbound.Reply reply, long until, String key) {}
}
