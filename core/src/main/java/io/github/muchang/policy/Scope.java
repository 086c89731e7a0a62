package io.github.muchang.policy;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Wording;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which touches a policy is about: those of some purposes, on a carrier, along a pathway, in a pool, of a brand. Immutable. */
public final class Scope {
    /** Every touch. */
    public static final Scope EVERYTHING = new Scope(0, "", "", "", "");

    /** Marketing: promotions and benefits. */
    static final Set<Purpose> MARKETING = Arrays.stream(Purpose.values())
            .filter(Purpose::isMarketing)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Purpose::compareTo));

    /** One bit for each purpose; 0 for all. */
    private final int purposes;

    private final String carrier;
    private final String pathway;
    private final String pool;
    private final String brand;

    private Scope(int purposes, String carrier, String pathway, String pool, String brand) {
        this.purposes = purposes;
        this.carrier = carrier;
        this.pathway = pathway;
        this.pool = pool;
        this.brand = brand;
    }

    /** Only for these purposes, instead of those before; for none of them, for all. */
    public Scope of(Purpose... only) {
        int bits = 0;
        for (Purpose purpose : only) {
            bits |= bit(purpose);
        }
        return new Scope(bits, carrier, pathway, pool, brand);
    }

    /** Only for these purposes; for none of them, for all. */
    public Scope of(Set<Purpose> only) {
        return of(only.toArray(Purpose[]::new));
    }

    /** Only on this carrier. */
    public Scope on(String only) {
        return new Scope(purposes, only, pathway, pool, brand);
    }

    /** Only along this pathway. */
    public Scope along(String only) {
        return new Scope(purposes, carrier, only, pool, brand);
    }

    /** Only in this pool. */
    public Scope inPool(String only) {
        return new Scope(purposes, carrier, pathway, only, brand);
    }

    /** Only of this brand. */
    public Scope ofBrand(String only) {
        return new Scope(purposes, carrier, pathway, pool, only);
    }

    /** The purposes; empty for all. */
    public Set<Purpose> purposes() {
        return Arrays.stream(Purpose.values())
                .filter(each -> (purposes & bit(each)) != 0)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Purpose::compareTo));
    }

    /** The carrier; empty for every one. */
    public String carrier() {
        return carrier;
    }

    /** The pathway; empty for every one. */
    public String pathway() {
        return pathway;
    }

    /** The pool; empty for every one. */
    public String pool() {
        return pool;
    }

    /** The brand; empty for every one. */
    public String brand() {
        return brand;
    }

    /** Whether touches of this kind are meant. */
    public boolean covers(TouchKind kind) {
        return covers(kind.purpose())
                && (carrier.isEmpty() || carrier.equals(kind.carrier()))
                && (pathway.isEmpty() || pathway.equals(kind.pathway()))
                && (pool.isEmpty() || pool.equals(kind.pool()))
                && (brand.isEmpty() || brand.equals(kind.brand()));
    }

    /** Whether touches for this purpose may be meant. */
    public boolean covers(Purpose purpose) {
        return purposes == 0 || (purposes & bit(purpose)) != 0;
    }

    /** Whether whatever the other means is meant here too. */
    public boolean includes(Scope other) {
        return (purposes == 0 || (other.purposes != 0 && (other.purposes & ~purposes) == 0))
                && (carrier.isEmpty() || carrier.equals(other.carrier))
                && (pathway.isEmpty() || pathway.equals(other.pathway))
                && (pool.isEmpty() || pool.equals(other.pool))
                && (brand.isEmpty() || brand.equals(other.brand));
    }

    /** What is meant, as the beginning of a sentence; nothing for everything. */
    String before(Wording w) {
        return equals(EVERYTHING) ? "" : words(w) + w.of("：", ": ");
    }

    private String words(Wording w) {
        String what = purposes().stream().map(w::purpose).collect(Collectors.joining(w.of("、", ", ")));
        StringBuilder text = new StringBuilder(what);
        add(text, carrier, w.of("在 ", "on "), "", w);
        add(text, pathway, w.of("经「", "along '"), w.of("」", "'"), w);
        add(text, pool, w.of("在「", "in '"), w.of("」里", "'"), w);
        add(text, brand, w.of("品牌「", "of brand '"), w.of("」", "'"), w);
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String before, String after, Wording w) {
        if (!name.isEmpty()) {
            text.append(text.isEmpty() ? "" : w.of("，", " ")).append(before).append(name);
            text.append(after);
        }
    }

    @SuppressWarnings("EnumOrdinal")
    private static int bit(Purpose purpose) {
        return 1 << purpose.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that
                && purposes == that.purposes
                && carrier.equals(that.carrier)
                && pathway.equals(that.pathway)
                && pool.equals(that.pool)
                && brand.equals(that.brand);
    }

    @Override
    public int hashCode() {
        return purposes * 31 + carrier.hashCode() + pathway.hashCode() * 7 + pool.hashCode() * 11 + brand.hashCode();
    }

    @Override
    public String toString() {
        return "Scope[purposes=" + purposes() + ", carrier=" + carrier + ", pathway=" + pathway + ", pool=" + pool
                + ", brand=" + brand + "]";
    }
}
