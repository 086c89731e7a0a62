package io.github.muchang.runtime;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityHash;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.party.ActivityType;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What can still be answered, by the hash of an address, or of a group's identity. In memory only: platforms want their references back within seconds or minutes, so a restart outlives
 * them. Each is good for as many messages as the carrier's window says, at every attempt to deliver them. Thread-safe; prints nobody.
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

    /** Remembers the references of signals, where a carrier has a window after what happened. */
    void heard(List<Signal> signals, long now) {
        for (Signal signal : signals) {
            signal.reference().ifPresent(reference -> activity(signal.what())
                    .ifPresent(after -> heard(signal, new Outbound.Reply(after, Optional.of(reference)), now)));
        }
    }

    /**
     * What a message with this key to this address answers at a moment; from then on it counts among those that do.
     *
     * @param names by what else the receiver was spoken of: a group by its identity, since what is said there has no address
     */
    synchronized Optional<Outbound.Reply> of(Address address, Collection<Identity> names, String key, long now) {
        List<IdentityHash> hashes = new ArrayList<>();
        names.forEach(
                each -> hashes.add(hashing.hash(each))); // first: of what is equally new, what was said is answered
        hashes.add(hashing.hash(address));
        Comparator<IdentityHash> taken =
                Comparator.comparing(hash -> known(hash).keys.contains(key));
        Optional<IdentityHash> best = hashes.stream()
                .filter(open::containsKey)
                .filter(hash -> isOpen(known(hash), address.carrier(), key, now))
                .max(taken.thenComparingLong(
                        hash -> known(hash).at)); // at every attempt the same, otherwise the newest
        best.ifPresent(hash -> open.put(hash, known(hash).with(key)));
        return best.map(hash -> known(hash).reply);
    }

    private Open known(IdentityHash hash) {
        return Objects.requireNonNull(open.get(hash), "open");
    }

    private boolean isOpen(Open found, CarrierId carrier, String key, long now) {
        return window(carrier, found.reply.after())
                .filter(window -> now < found.at + window.length().millis())
                .filter(window -> found.has(key, window.answers()))
                .isPresent();
    }

    private void heard(Signal signal, Outbound.Reply reply, long now) {
        long at = signal.at().toEpochMilli();
        signal.addresses().forEach(address -> window(address.carrier(), reply.after())
                .ifPresent(window -> keep(
                        hashing.hash(address),
                        Open.of(reply, at, window.length().millis()),
                        now)));
        if (signal.what() instanceof Gathering gathering && gathering.in().isPresent()) {
            IdentityHash group = hashing.hash(gathering.in().get());
            carriers.keySet().stream()
                    .flatMap(each -> window(each, reply.after()).stream())
                    .mapToLong(window -> window.length().millis())
                    .max()
                    .ifPresent(longest -> keep(group, Open.of(reply, at, longest), now));
        }
    }

    private Optional<Capabilities.ContactWindow> window(CarrierId carrier, String after) {
        return Optional.ofNullable(carriers.get(carrier)).stream()
                .flatMap(able -> able.windows().stream())
                .filter(window -> window.after().equals(after))
                .findFirst();
    }

    /** What is heard again stays as it is: it may have been answered. */
    private synchronized void keep(IdentityHash address, Open heard, long now) {
        if (now >= heard.until) {
            return;
        }
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
        } else if (what instanceof Gathering.Spoke) {
            return Optional.of(ActivityType.SPOKE.name());
        }
        boolean arrival = what instanceof Occurrence.Added || what instanceof Gathering.Opened;
        return arrival ? Optional.of("added") : Optional.empty();
    }

    /** A reference, when it was heard, until when it is kept, and which messages have taken it. */
    private record Open(Outbound.Reply reply, long at, long until, ImmutableSet<String> keys) {
        static Open of(Outbound.Reply reply, long at, long length) {
            return new Open(reply, at, at + length, ImmutableSet.of());
        }

        boolean has(String key, int most) {
            return keys.contains(key) || keys.size() < most;
        }

        Open with(String key) {
            return new Open(
                    reply,
                    at,
                    until,
                    ImmutableSet.<String>builder().addAll(keys).add(key).build());
        }
    }
}
