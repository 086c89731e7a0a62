package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * 私域程度 of customers: as deep as the deepest pool they are in, by what the domain's pathways allow there. Looks at a
 * {@link Presence} whenever it is asked and keeps nothing; pools that the domain does not define do not count. Thread-safe.
 */
public final class DepthView {
    private final PrivateDomain domain;
    private final Presence presence;
    private final ImmutableSortedMap<String, Depth> depths;

    /** Depths of this domain, for whoever is present there. */
    public DepthView(PrivateDomain domain, Presence presence) {
        this.domain = domain;
        this.presence = presence;
        this.depths = domain.pools().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Pool::name, pool -> domain.depthOf(pool.name())));
    }

    /** How deep a party is; empty if it is in no pool. */
    public Optional<Depth> of(PartyId party) {
        return deepest(presence.pools(party));
    }

    /** How many are at each depth, as the deepest that they are. */
    public SortedMap<Depth, Integer> counts() {
        synchronized (presence) { // nobody moves while pools are compared
            return counted();
        }
    }

    /**
     * The pathways to suggest next: from a pool the party is in to one deeper than any it is in, the deepest first, then in the order of
     * names. None for a party that is as deep as can be, or in no pool.
     */
    public List<Pathway> next(PartyId party) {
        SortedSet<String> pools = presence.pools(party);
        Optional<Depth> here = deepest(pools);
        if (here.isEmpty()) {
            return ImmutableList.of();
        }
        return pools.stream()
                .filter(depths::containsKey)
                .flatMap(pool -> domain.deeperFrom(pool).stream())
                .filter(way -> depth(way).compareTo(here.get()) > 0)
                .sorted(Comparator.comparing(this::depth).reversed().thenComparing(Pathway::name))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "DepthView" + counts();
    }

    private SortedMap<Depth, Integer> counted() {
        ImmutableSortedMap.Builder<Depth, Integer> counts = ImmutableSortedMap.naturalOrder();
        RoaringBitmap deeper = new RoaringBitmap();
        Depth[] all = Depth.values();
        for (int i = all.length - 1; i >= 0; i--) {
            RoaringBitmap here = new RoaringBitmap();
            for (Map.Entry<String, Depth> each : depths.entrySet()) {
                if (each.getValue() == all[i]) {
                    here.or(presence.bitmap(each.getKey()));
                }
            }
            here.andNot(deeper);
            counts.put(all[i], here.getCardinality());
            deeper.or(here);
        }
        return counts.buildOrThrow();
    }

    private Optional<Depth> deepest(SortedSet<String> pools) {
        return pools.stream()
                .flatMap(pool -> Optional.ofNullable(depths.get(pool)).stream())
                .max(Comparator.naturalOrder());
    }

    private Depth depth(Pathway way) {
        return domain.depthOf(way.to());
    }
}
