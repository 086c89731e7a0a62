package io.github.muchang.channel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 道: how people flow from pool to pool, or are reached within a pool. Immutable; each method answers a changed copy. What is
 * wrong with a pathway is said when the domain is built.
 *
 * @param name durable name
 * @param from the pool it starts in
 * @param to the pool it leads to; the same as {@code from} if it reaches people
 * @param kind moves or reaches
 * @param sources codes through which people come along it
 * @param cost what it costs
 * @param purpose what it is for
 * @param partner whose traffic it is (异业合作); empty if our own
 * @param abilities what a reaching pathway allows
 */
public record Pathway(
        String name,
        String from,
        String to,
        Kind kind,
        List<SourceCode> sources,
        Cost cost,
        Optional<Purpose> purpose,
        Optional<String> partner,
        Set<Ability> abilities) {
    /** Copies the collections. */
    public Pathway {
        sources = ImmutableList.copyOf(sources);
        abilities = ImmutableSortedSet.copyOf(abilities);
    }

    /** Begins a pathway that moves people out of a pool. */
    public static Start from(Pool pool) {
        return new Start(pool.name());
    }

    /** A pathway that reaches people within a pool. */
    public static Pathway within(Pool pool, String name, Ability... abilities) {
        return new Pathway(
                name,
                pool.name(),
                pool.name(),
                Kind.REACH,
                ImmutableList.of(),
                Cost.FREE,
                Optional.empty(),
                Optional.empty(),
                ImmutableSortedSet.copyOf(Arrays.asList(abilities)));
    }

    /** Under another name. */
    public Pathway named(String durableName) {
        return new Pathway(durableName, from, to, kind, sources, cost, purpose, partner, abilities);
    }

    /** With codes through which people come. */
    public Pathway by(SourceCode... codes) {
        return new Pathway(
                name,
                from,
                to,
                kind,
                ImmutableList.<SourceCode>builder().addAll(sources).add(codes).build(),
                cost,
                purpose,
                partner,
                abilities);
    }

    /** With a cost for each arrival. */
    public Pathway costing(Money perArrival) {
        return costing(new Cost(cost.perUse(), Optional.of(perArrival)));
    }

    /** With a cost. */
    public Pathway costing(Cost what) {
        return new Pathway(name, from, to, kind, sources, what, purpose, partner, abilities);
    }

    /** For a purpose. */
    public Pathway purpose(Purpose why) {
        return new Pathway(name, from, to, kind, sources, cost, Optional.of(why), partner, abilities);
    }

    /** Through a partner. */
    public Pathway partner(String whose) {
        return new Pathway(name, from, to, kind, sources, cost, purpose, Optional.of(whose), abilities);
    }

    /** What a pathway does. */
    public enum Kind {
        /** Brings people from one pool into another; they may stay in both. */
        MOVE,
        /** Reaches people where they are. */
        REACH
    }

    /** What a reaching pathway allows. */
    public enum Ability {
        /** Whenever we want, not only in an answer. */
        ANY_TIME,
        /** One person at a time. */
        ONE_TO_ONE,
        /** They can answer. */
        TWO_WAY
    }

    /**
     * A pathway that knows only where it starts.
     *
     * @param from the pool's name
     */
    public record Start(String from) {
        /** Where it leads; named {@code from/to} until it is given another name. */
        public Pathway to(Pool pool) {
            return new Pathway(
                    from + "/" + pool.name(),
                    from,
                    pool.name(),
                    Kind.MOVE,
                    ImmutableList.of(),
                    Cost.FREE,
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableSortedSet.of());
        }
    }
}
