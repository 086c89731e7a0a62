package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * How much depends on one platform: in how many places customers are, and who would be cut off if one closed. Worked out from a
 * {@link Reachability} at one moment; immutable.
 *
 * @param pools in how many pools customers are
 * @param carriers on how many carriers customers are; an offline pool is on none
 * @param onCarriers what would happen without each carrier of the domain's pools, by name
 * @param onPools what would happen without each pool of the domain, by name
 * @param reachable how many customers are reached at all
 */
public record MultiHome(
        Homes pools, Homes carriers, List<Dependence> onCarriers, List<Dependence> onPools, int reachable) {
    /** Stands for offline pools: no carrier has an empty name. */
    private static final String OFFLINE = "";

    /** Copies the lists. */
    public MultiHome {
        onCarriers = ImmutableList.copyOf(onCarriers);
        onPools = ImmutableList.copyOf(onPools);
    }

    /** As things are now. */
    public static MultiHome of(Reachability reachability) {
        synchronized (reachability) { // nobody moves while pools are compared
            return measured(reachability);
        }
    }

    /**
     * The redundancy score: the share of reachable customers who stay reachable whichever one carrier closes, from 0 to 1; 0 if nobody
     * is reachable. Somebody stays reachable if a pool on another carrier, or an offline pool, reaches them too.
     */
    public double redundancy() {
        int cutOff = onCarriers.stream().mapToInt(Dependence::cutOff).sum();
        return reachable == 0 ? 0 : (double) (reachable - cutOff) / reachable;
    }

    /**
     * The carriers whose loss would cut off more than a share of the reachable customers, the worst first.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public List<Dependence> alerts(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
        return onCarriers.stream()
                .filter(each -> each.share() > share)
                .sorted((a, b) -> Integer.compare(b.cutOff(), a.cutOff()))
                .collect(ImmutableList.toImmutableList());
    }

    private static MultiHome measured(Reachability reachability) {
        PrivateDomain domain = reachability.domain();
        SortedMap<String, RoaringBitmap> members = reachability.presence().living();
        SortedMap<String, RoaringBitmap> onCarriers = new TreeMap<>();
        for (Pool pool : domain.pools()) {
            pool.carrier().ifPresent(carrier -> onCarriers
                    .computeIfAbsent(carrier.name(), any -> new RoaringBitmap())
                    .or(members.getOrDefault(pool.name(), new RoaringBitmap())));
        }
        RoaringBitmap reached = new RoaringBitmap();
        SortedMap<String, RoaringBitmap> byPool = reachability.reachedBy(Pool::name);
        byPool.values().forEach(reached::or);
        int reachable = reached.getCardinality();
        int customers = reachability.presence().livingCustomers();
        return new MultiHome(
                Homes.count(members.values(), customers),
                Homes.count(onCarriers.values(), customers),
                dependences(
                        Dependence.Kind.CARRIER,
                        ImmutableList.copyOf(onCarriers.keySet()),
                        reachability.reachedBy(MultiHome::home),
                        reachable),
                dependences(
                        Dependence.Kind.POOL,
                        domain.pools().stream().map(Pool::name).sorted().collect(ImmutableList.toImmutableList()),
                        byPool,
                        reachable),
                reachable);
    }

    private static String home(Pool pool) {
        return pool.carrier().map(CarrierId::name).orElse(OFFLINE);
    }

    private static List<Dependence> dependences(
            Dependence.Kind kind, List<String> names, SortedMap<String, RoaringBitmap> reached, int reachable) {
        Map<String, RoaringBitmap> homes = ImmutableSortedMap.copyOf(reached);
        RoaringBitmap once = new RoaringBitmap();
        RoaringBitmap twice = new RoaringBitmap();
        for (RoaringBitmap home : homes.values()) {
            twice.or(RoaringBitmap.and(once, home));
            once.or(home);
        }
        ImmutableList.Builder<Dependence> found = ImmutableList.builder();
        for (String name : names) {
            RoaringBitmap home = homes.getOrDefault(name, new RoaringBitmap());
            int cutOff = RoaringBitmap.andNot(home, twice).getCardinality();
            found.add(new Dependence(kind, name, home.getCardinality(), cutOff, reachable));
        }
        return found.build();
    }
}
