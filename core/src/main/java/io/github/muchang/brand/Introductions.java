package io.github.muchang.brand;

import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.sharedWith;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Purpose;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How brands lead customers to each other, as pathways and policies to build a domain with. Caps, gaps and suppression that name no brand
 * count over all of them by themselves. A brand may be one of the owner's, or a partner's: another company, whose pool holds those of our
 * customers of whom it told us that they came. Immutable.
 *
 * @param pools all pools of all brands; whoever is only in one that is left out counts as nobody's customer
 * @param each the introductions
 */
public record Introductions(List<Pool> pools, List<Introduction> each) {
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
     * What holds between the brands, by the word of each customer, so that nothing passes over it: in the name of a brand only its own
     * customers are written to, and those who agreed to the purpose with it; and of another brand's customers only such are invited to a
     * pool that an introduction leads to.
     */
    public Policy[] policies() {
        ImmutableList.Builder<Policy> policies = ImmutableList.builder();
        brands().forEach(brand -> {
            for (Purpose purpose : Purpose.values()) {
                policies.add(Policy.onlyIf(any(customerOf(brand), sharedWith(brand, purpose)))
                        .byConsent()
                        .of(purpose)
                        .ofBrand(brand));
            }
        });
        ImmutableListMultimap<Pool, Introduction> targets = Multimaps.index(each, Introduction::to);
        targets.asMap().forEach((pool, led) -> {
            Condition agreed = agreed(pool.owner(), led.stream().map(Introduction::purpose));
            Condition stranger = not(in(other -> !other.owner().equals(pool.owner())));
            policies.add(Policy.admission(pool.name(), any(customerOf(pool.owner()), stranger, agreed)));
        });
        return policies.build().toArray(Policy[]::new);
    }

    /**
     * Of whom a brand may be told: its own customers, and those who agreed to it for any purpose. Whoever asks or counts on behalf of one
     * brand asks for this as well.
     *
     * @throws IllegalArgumentException if none of the pools is the brand's
     */
    public Condition knownTo(String brand) {
        if (!brands().contains(brand)) {
            throw new IllegalArgumentException("no pool here is of the brand '" + brand + "'");
        }
        return any(customerOf(brand), agreed(brand, Arrays.stream(Purpose.values())));
    }

    private List<String> brands() {
        return pools.stream().map(Pool::owner).distinct().toList();
    }

    private static Condition agreed(String brand, Stream<Purpose> purposes) {
        return any(purposes.distinct()
                .sorted()
                .map(purpose -> sharedWith(brand, purpose))
                .toArray(Condition[]::new));
    }

    private Condition customerOf(String brand) {
        return in(pool -> pool.owner().equals(brand));
    }

    private Condition in(Predicate<Pool> which) {
        return any(
                pools.stream().filter(which).map(pool -> memberOf(pool.name())).toArray(Condition[]::new));
    }
}
