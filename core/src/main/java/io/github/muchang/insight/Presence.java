package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The presence map: which customer is in which pools now. Two parties that turn out to be one person are one here from then on. Whoever
 * had their data erased still counts in the pools they are in, as in the state. Thread-safe.
 */
public final class Presence implements Fold {
    private final CustomerFacts facts = new CustomerFacts(this::read, this::join);
    private final SortedMap<String, RoaringBitmap> pools = new TreeMap<>();
    private final RoaringBitmap customers = new RoaringBitmap();
    private final RoaringBitmap erased = new RoaringBitmap();

    /** Nobody anywhere. */
    public Presence() {}

    @Override
    public synchronized void take(Recorded recorded) {
        facts.take(recorded);
    }

    /** The pools that anybody ever was in. */
    public synchronized SortedSet<String> pools() {
        return ImmutableSortedSet.copyOf(pools.keySet());
    }

    /** The pools that a party is in. */
    public synchronized SortedSet<String> pools(PartyId party) {
        return pools.entrySet().stream()
                .filter(each -> each.getValue().contains(party.value()))
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** How many are in a pool; 0 for one that nobody ever was in. */
    public synchronized int count(String pool) {
        RoaringBitmap members = pools.get(pool);
        return members == null ? 0 : members.getCardinality();
    }

    /** How many are in each pool that anybody ever was in. */
    public synchronized SortedMap<String, Integer> counts() {
        ImmutableSortedMap.Builder<String, Integer> counts = ImmutableSortedMap.naturalOrder();
        pools.forEach((pool, members) -> counts.put(pool, members.getCardinality()));
        return counts.buildOrThrow();
    }

    /** Who is in a pool, in the order of numbers. */
    public synchronized List<PartyId> members(String pool) {
        return listed(bitmap(pool));
    }

    /** How many are in both of any two pools. */
    public synchronized Overlap overlap() {
        ImmutableList<RoaringBitmap> members = ImmutableList.copyOf(pools.values());
        return new Overlap(
                ImmutableList.copyOf(pools.keySet()),
                members.stream()
                        .map(row -> members.stream()
                                .map(column -> RoaringBitmap.andCardinality(row, column))
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** How many customers are known, erased ones included. */
    public synchronized int customers() {
        return customers.getCardinality();
    }

    /** Who is in a pool, in the order of numbers; without those who had their data erased, whom nobody can reach. */
    public synchronized List<PartyId> livingMembers(String pool) {
        return listed(living(pool));
    }

    /** How many customers are known, without those who had their data erased. */
    public synchronized int livingCustomers() {
        return RoaringBitmap.andNotCardinality(customers, erased);
    }

    /** The customers who are in no pool, in the order of numbers; without those who had their data erased. */
    public synchronized List<PartyId> nowhere() {
        RoaringBitmap rest = customers.clone();
        rest.andNot(erased);
        pools.values().forEach(rest::andNot);
        return listed(rest);
    }

    @Override
    public String toString() {
        return "Presence" + counts();
    }

    /** A copy of those in a pool. */
    synchronized RoaringBitmap bitmap(String pool) {
        RoaringBitmap members = pools.get(pool);
        return members == null ? new RoaringBitmap() : members.clone();
    }

    /** A copy of those in a pool without those whose data was erased. */
    synchronized RoaringBitmap living(String pool) {
        RoaringBitmap members = bitmap(pool);
        members.andNot(erased);
        return members;
    }

    /** A copy of all pools' members without those whose data was erased. */
    synchronized SortedMap<String, RoaringBitmap> living() {
        ImmutableSortedMap.Builder<String, RoaringBitmap> living = ImmutableSortedMap.naturalOrder();
        pools.forEach((pool, members) -> living.put(pool, RoaringBitmap.andNot(members, erased)));
        return living.buildOrThrow();
    }

    synchronized void read(int party, Fact fact) {
        if (fact instanceof ChannelFact.PoolEntered entered) {
            pools.computeIfAbsent(entered.pool(), any -> new RoaringBitmap()).add(party);
        } else if (fact instanceof ChannelFact.PoolLeft left) {
            RoaringBitmap members = pools.get(left.pool());
            if (members != null) {
                members.remove(party);
            }
        } else if (fact instanceof PersonFact.Registered) {
            customers.add(party);
        } else if (fact instanceof PersonFact.Erased) {
            erased.add(party);
        }
    }

    synchronized void join(int survivor, int other, long at) {
        for (RoaringBitmap members : pools.values()) {
            if (members.checkedRemove(other)) {
                members.add(survivor);
            }
        }
        customers.remove(other);
        if (!erased.checkedRemove(other)) {
            erased.remove(survivor); // as in the state: data that one of both still has is there
        }
    }

    static ImmutableList<PartyId> listed(RoaringBitmap parties) {
        return parties.stream().mapToObj(PartyId::new).collect(ImmutableList.toImmutableList());
    }
}
