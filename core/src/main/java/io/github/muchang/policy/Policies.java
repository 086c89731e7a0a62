package io.github.muchang.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.muchang.content.Purpose;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All policies of a domain, ready to judge by: those that hold everywhere, then those that it declares, then the rules of the
 * platform. Immutable and pure.
 */
public final class Policies {
    /** Only what holds everywhere. */
    public static final Policies BUILT_IN = of(ImmutableList.of());

    private final ImmutableList<Policy> declared;
    private final ImmutableList<Policy> all;

    /** As {@link #all}; an array because this is the innermost loop of a campaign. */
    private final Policy[] judged;

    private final boolean[] ofTheHouse;
    private final Judgement allowed;
    private final Judgement exempt;

    private Policies(List<Policy> declared, boolean proofs) {
        this.declared = ImmutableList.copyOf(declared);
        this.all = ImmutableSet.<Policy>builder()
                .addAll(Arrays.stream(BuiltIn.values())
                        .filter(each -> proofs || each != BuiltIn.VOUCHED)
                        .iterator())
                .add(Minors.BY_AGE_BAND)
                .addAll(declared)
                .build()
                .asList();
        this.judged = all.toArray(Policy[]::new);
        this.ofTheHouse = new boolean[judged.length];
        for (int i = 0; i < judged.length; i++) {
            ofTheHouse[i] = judged[i].standing() == Standing.HOUSE;
        }
        this.allowed = allowed(false);
        this.exempt = allowed(true);
    }

    /** These policies, and those that hold everywhere. */
    public static Policies of(List<Policy> declared) {
        return new Policies(declared, true);
    }

    /** The same, without what can object to nothing where no content rests on {@code proofs}. */
    public static Policies of(List<Policy> declared, boolean proofs) {
        return new Policies(declared, proofs);
    }

    /** The policies that the domain declares. */
    public List<Policy> declared() {
        return declared;
    }

    /** All policies, in the order in which they are judged; the platform's rules come after them. */
    public List<Policy> all() {
        return all;
    }

    /** Whether it may go now, and if not, when and why. Allocates nothing where it may. */
    public Judgement judge(Question question) {
        Approach approach = question.approach();
        boolean free = !Standing.HOUSE.binds(approach.purpose(), approach.emergency());
        int first = firstObjection(question, free);
        return first < 0 ? (free ? exempt : allowed) : new Search(this, question).judge(first);
    }

    /** As {@link #judge}, and with a ruling of every policy, those of the platform among them, in any case. */
    public Judgement explain(Question question) {
        return new Search(this, question).judge(0);
    }

    /** Which policy, or which rule of the platform after them, is the first not to let the message pass now; -1 if all do. */
    private int firstObjection(Question question, boolean free) {
        long now = question.subject().now();
        for (int i = 0; i < judged.length; i++) {
            if (!(free && ofTheHouse[i]) && judged[i].opens(question, now) != now) {
                return i;
            }
        }
        PlatformRules.Edition[] rules =
                question.platforms().of(question.approach().kind().carrier());
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].opens(question, now) != now) {
                return judged.length + i;
            }
        }
        return -1;
    }

    private Judgement allowed(boolean free) {
        ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();
        for (int i = 0; i < judged.length; i++) {
            rulings.add(new Ruling.Allow(judged[i], free && ofTheHouse[i]));
        }
        ImmutableList<Ruling> list = rulings.build();
        return new Judgement(list.get(0), list);
    }

    ImmutableList<Policy> list() {
        return all;
    }

    /** Whether the policy binds the message. */
    static boolean binds(Policy policy, Approach approach) {
        Purpose purpose = approach.purpose();
        return policy.standing().binds(purpose, approach.emergency());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Policies that && declared.equals(that.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }

    @Override
    public String toString() {
        return "Policies" + declared;
    }
}
