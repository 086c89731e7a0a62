package io.github.muchang.content;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.time.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 口碑: words or a picture of a customer that contents pass on, so that others can trust. What it shows stays with the host, who knows
 * it by a reference; whose it is, is known to the running domain alone. It is used only while that person agrees to exactly these
 * {@link #terms}; one that belongs to no customer is never sent (《电子商务法》第十七条, 2019-01-01, forbids reviews that were made up). Immutable; each method answers a changed copy. What is wrong with it is said when the domain is built.
 */
public final class Proof {
    /** Stands in every body of a content that rests on a rewarded proof (《互联网广告管理办法》第九条, 2023-05-01). */
    public static final String LABEL = "广告";

    private final String name;
    private final Terms terms;

    /** Worked out when first asked for; always the same. */
    private @Nullable String fingerprint;

    Proof(String name, Terms terms) {
        this.name = name;
        this.terms = terms;
    }

    /**
     * One that may be shown nowhere yet, for a year from the consent, that was given for nothing.
     *
     * @param name the durable name; nothing personal
     * @param shows what the host calls the words or the picture; nothing personal
     */
    public static Proof of(String name, Kind kind, String shows) {
        return new Proof(
                name,
                new Terms(kind, shows, ImmutableSortedSet.of(), Span.days(365), Optional.empty(), Optional.empty()));
    }

    /** To be shown to the members of these pools, or in them. */
    public Proof shownIn(String... pools) {
        return new Proof(name, terms.pools(ImmutableSortedSet.copyOf(Arrays.asList(pools))));
    }

    /** For so long from the moment of the consent. */
    public Proof lasting(Span length) {
        return new Proof(name, terms.term(length));
    }

    /** About a category of products: verified by a purchase of that, not of anything. */
    public Proof about(String product) {
        return new Proof(name, terms.category(Optional.of(product)));
    }

    /** Rewarded, in words such as 20 元优惠券: whoever reads it must be told that it is advertising. */
    public Proof rewarded(String what) {
        return new Proof(name, terms.reward(Optional.of(what)));
    }

    /** The durable name. */
    public String name() {
        return name;
    }

    /** What it is. */
    public Kind kind() {
        return terms.kind();
    }

    /** What the host calls the words or the picture. */
    public String shows() {
        return terms.shows();
    }

    /** Where it may be shown. */
    public Set<String> pools() {
        return terms.pools();
    }

    /** For how long from the moment of the consent. */
    public Span term() {
        return terms.term();
    }

    /** The product category that it is about; empty for any. */
    public Optional<String> category() {
        return terms.category();
    }

    /** What the person got for it; empty if nothing. */
    public Optional<String> reward() {
        return terms.reward();
    }

    /**
     * What a consent is to: 16 hexadecimal digits that change with everything said here. Whoever agreed to other terms did not agree to
     * these.
     */
    public String terms() {
        String known = fingerprint;
        if (known == null) {
            known = ProofJson.terms(this);
            fingerprint = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Proof that && name.equals(that.name) && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "Proof[" + name + ", " + kind().code() + "]";
    }

    /** What is passed on. */
    public enum Kind {
        /** 晒单: what somebody bought. */
        ORDER,
        /** 好评: what somebody thinks of it. */
        REVIEW,
        /** 业绩: what it did for somebody. */
        RESULT,
        /** 售后: how somebody was looked after. */
        AFTER_SALES;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
