package io.github.muchang.runtime;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Glance;
import io.github.muchang.party.NameMap;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import io.github.muchang.store.Store;
import io.github.muchang.store.Stored;
import io.github.muchang.time.Moments;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Who is in which segment, at which stage and in which pool: bitmaps over dense numbers, changed with every commit. Thread-safe. */
final class Index {
    /** What is indexed. */
    private static final Needs NEEDS = Needs.of(Needs.Section.SEGMENTS)
            .and(Needs.of(Needs.Section.MEMBERSHIPS))
            .and(Needs.of(Needs.Section.DEAD_LETTERS))
            .and(Needs.of(Needs.Section.STAGE));

    private final Map<String, RoaringBitmap> segments = new HashMap<>();
    private final Map<String, RoaringBitmap> stages = new HashMap<>();
    private final Map<String, RoaringBitmap> pools = new HashMap<>();
    private final RoaringBitmap customers = new RoaringBitmap();
    private final RoaringBitmap deadLetters = new RoaringBitmap();
    private long latest = Moments.FIRST;

    /** The index of everything that is in a store; range by range, since a bitmap grows fastest in the order of numbers. */
    static Index of(Store store, Sweep sweep) {
        Index whole = new Index();
        sweep.everybody((from, to) -> part(store, from, to), ignored -> {}).forEach(whole::join);
        return whole;
    }

    private static Index part(Store store, int from, int to) {
        Index part = new Index();
        Glance glance = new Glance(NEEDS);
        for (int number = from; number <= to; number++) {
            PartyId id = new PartyId(number);
            Stored stored = store.load(id).orElse(null);
            if (stored != null) {
                part.change(Party.unknown(id), glance.at(id, stored.state(), Moments.FIRST));
            }
        }
        return part;
    }

    private synchronized void join(Index part) {
        join(segments, part.segments);
        join(stages, part.stages);
        join(pools, part.pools);
        customers.or(part.customers);
        deadLetters.or(part.deadLetters);
        latest = Math.max(latest, part.latest);
    }

    private static void join(Map<String, RoaringBitmap> index, Map<String, RoaringBitmap> part) {
        part.forEach((name, members) ->
                index.computeIfAbsent(name, any -> new RoaringBitmap()).or(members));
    }

    /** When the latest fact about anybody was decided. */
    synchronized long latest() {
        return latest;
    }

    /** A party changed. */
    synchronized void change(Party before, Party after) {
        int party = after.id().value();
        latest = Math.max(latest, after.asOf());
        change(segments, before.segments(), after.segments(), party);
        change(pools, before.memberships(), after.memberships(), party);
        if (!before.stage().equals(after.stage())) {
            remove(stages, before.stage(), party);
            add(stages, after.stage(), party);
        }
        if (!after.deadLetters().isEmpty()) {
            deadLetters.add(party);
        } else if (!before.deadLetters().isEmpty()) {
            deadLetters.remove(party);
        }
        boolean customer = after.kind() == Party.Kind.CUSTOMER
                && !after.isUnknown()
                && after.absorbedInto().isEmpty();
        if (customer) {
            customers.add(party);
        } else {
            customers.remove(party);
        }
    }

    synchronized Audience segment(String name) {
        return audience(segments.get(name));
    }

    synchronized Audience stage(String name) {
        return audience(stages.get(name));
    }

    synchronized Audience pool(String name) {
        return audience(pools.get(name));
    }

    synchronized Audience customers() {
        return audience(customers);
    }

    /** Who has dead letters. */
    synchronized Audience deadLetters() {
        return audience(deadLetters);
    }

    private static Audience audience(@org.jspecify.annotations.Nullable RoaringBitmap members) {
        return new Audience(members == null ? new RoaringBitmap() : members.clone());
    }

    private static void change(Map<String, RoaringBitmap> index, NameMap<?> before, NameMap<?> after, int party) {
        for (int i = 0; i < before.size(); i++) {
            if (!after.containsKey(before.nameAt(i))) {
                remove(index, before.nameAt(i), party);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (!before.containsKey(after.nameAt(i))) {
                add(index, after.nameAt(i), party);
            }
        }
    }

    private static void add(Map<String, RoaringBitmap> index, String name, int party) {
        if (!name.isEmpty()) {
            index.computeIfAbsent(name, any -> new RoaringBitmap()).add(party);
        }
    }

    private static void remove(Map<String, RoaringBitmap> index, String name, int party) {
        RoaringBitmap members = index.get(name);
        if (members != null) {
            members.remove(party);
        }
    }
}
