package io.github.muchang.brand;

import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.sharedWith;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How brands lead customers to each other, as pathways and policies to build a domain with. Caps, gaps and suppression that name no brand
 * count over all of them by themselves. Immutable.
 *
 * @param pools all pools of all brands
 * @param each the introductions
 */
public record Introductions(List<Pool> pools, List<Introduction> each) {
    /** Transactional messages pass over the rules of the house. */
    private static final Set<Purpose> BOUND = Arrays.stream(Purpose.values())
            .filter(purpose -> purpose != Purpose.TRANSACTIONAL)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Purpose::compareTo));

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if an introduction leads from or to a pool that is not among them; names it
     */
    public Introductions {
        pools = ImmutableList.copyOf(pools);
        each = ImmutableList.copyOf(each);
        for (Introduction introduction : each) {
            for (Pool pool : ImmutableList.of(introduction.from(), introduction.to())) {
                if (!pools.contains(pool)) {
                    throw new IllegalArgumentException(
                            "pool '" + pool.name() + "' is of no brand here: name all pools of all brands");
                }
            }
        }
    }

    /** Among the brands that own these pools; none yet. */
    public static Introductions among(Pool... pools) {
        return new Introductions(Arrays.asList(pools), ImmutableList.of());
    }

    /** With more introductions. */
    public Introductions with(Introduction... more) {
        return new Introductions(
                pools,
                ImmutableList.<Introduction>builder().addAll(each).add(more).build());
    }

    /** The pathways of all. */
    public Pathway[] pathways() {
        return each.stream().map(Introduction::pathway).toArray(Pathway[]::new);
    }

    /**
     * What holds between the brands: in the name of a brand only its own customers are written to, and those who agreed to the purpose with
     * it; and of another brand's customers only such are invited to a pool that an introduction leads to.
     */
    public Policy[] policies() {
        ImmutableList.Builder<Policy> policies = ImmutableList.builder();
        pools.stream().map(Pool::owner).distinct().forEach(brand -> {
            for (Purpose purpose : BOUND) {
                policies.add(Policy.onlyIf(any(customerOf(brand), sharedWith(brand, purpose)))
                        .of(purpose)
                        .ofBrand(brand));
            }
        });
        ImmutableListMultimap<Pool, Introduction> targets = Multimaps.index(each, Introduction::to);
        targets.asMap().forEach((pool, led) -> {
            Condition[] agreed = led.stream()
                    .map(Introduction::purpose)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Purpose::compareTo))
                    .stream()
                    .map(purpose -> sharedWith(pool.owner(), purpose))
                    .toArray(Condition[]::new);
            Condition stranger = not(in(other -> !other.owner().equals(pool.owner())));
            policies.add(Policy.admission(pool.name(), any(customerOf(pool.owner()), stranger, any(agreed))));
        });
        return policies.build().toArray(Policy[]::new);
    }

    private Condition customerOf(String brand) {
        return in(pool -> pool.owner().equals(brand));
    }

    private Condition in(Predicate<Pool> which) {
        return any(
                pools.stream().filter(which).map(pool -> memberOf(pool.name())).toArray(Condition[]::new));
    }
}
