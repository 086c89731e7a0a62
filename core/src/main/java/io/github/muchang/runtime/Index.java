package io.github.muchang.runtime;

import io.github.muchang.party.NameMap;
import io.github.muchang.party.Party;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Who is in which segment, at which stage and in which pool: bitmaps over dense numbers, changed with every commit. Thread-safe. */
final class Index {
    private final Map<String, RoaringBitmap> segments = new HashMap<>();
    private final Map<String, RoaringBitmap> stages = new HashMap<>();
    private final Map<String, RoaringBitmap> pools = new HashMap<>();
    private final RoaringBitmap customers = new RoaringBitmap();

    /** A party changed. */
    synchronized void change(Party before, Party after) {
        int party = after.id().value();
        change(segments, before.segments(), after.segments(), party);
        change(pools, before.memberships(), after.memberships(), party);
        if (!before.stage().equals(after.stage())) {
            remove(stages, before.stage(), party);
            add(stages, after.stage(), party);
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
