package io.github.muchang.assessment;

import static com.google.common.collect.Sets.immutableEnumSet;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;
import java.util.Set;

/**
 * In which form a private domain is kept. The first three live on purchases that come again, in the order in which they are preferred: what is bought
 * often goes to a group, what is bought seldom to a person, and what neither carries to members.
 */
public enum Form {
    /** 社群: groups in which what is bought often is bought together. */
    COMMUNITY(
            Depth.MEDIUM,
            immutableEnumSet(Pool.Kind.GROUP),
            immutableEnumSet(
                    Criterion.RETURN,
                    Criterion.INTERVAL,
                    Criterion.CONSENT,
                    Criterion.DECISION,
                    Criterion.REGULATION,
                    Criterion.VENUE,
                    Criterion.STAFF,
                    Criterion.GAIN)),
    /** 一对一: each customer has somebody who looks after them. */
    ONE_TO_ONE(
            Depth.FULL,
            immutableEnumSet(Pool.Kind.FRIENDS),
            immutableEnumSet(
                    Criterion.RETURN,
                    Criterion.INTERVAL,
                    Criterion.CONSENT,
                    Criterion.VENUE,
                    Criterion.STAFF,
                    Criterion.GAIN)),
    /** 会员: a scheme with benefits, which takes little time for each. */
    MEMBERSHIP(
            Depth.MEDIUM,
            immutableEnumSet(Pool.Kind.MEMBERS, Pool.Kind.USERS),
            immutableEnumSet(
                    Criterion.RETURN,
                    Criterion.INTERVAL,
                    Criterion.CONSENT,
                    Criterion.DECISION,
                    Criterion.REGULATION,
                    Criterion.VENUE,
                    Criterion.STAFF,
                    Criterion.GAIN)),
    /** 服务老客，靠转介绍: former clients are served one to one so that they recommend; nothing is sold to them. */
    REFERRAL_CARE(
            Depth.FULL,
            immutableEnumSet(Pool.Kind.FRIENDS),
            immutableEnumSet(Criterion.REFERRAL, Criterion.CONSENT, Criterion.VENUE, Criterion.STAFF, Criterion.GAIN)),
    /** 内容号: an account that people follow for what it says. */
    CONTENT_ACCOUNT(
            Depth.LIGHT,
            immutableEnumSet(Pool.Kind.FOLLOWERS, Pool.Kind.FEED),
            immutableEnumSet(Criterion.VENUE, Criterion.STAFF, Criterion.GAIN)),
    /** None. */
    NONE(Depth.LIGHT, ImmutableSet.of(), ImmutableSet.of());

    private final Depth depth;
    private final ImmutableSet<Pool.Kind> pools;
    private final ImmutableSet<Criterion> criteria;

    Form(Depth depth, ImmutableSet<Pool.Kind> pools, ImmutableSet<Criterion> criteria) {
        this.depth = depth;
        this.pools = pools;
        this.criteria = criteria;
    }

    /** How private its pools are meant to be; how private they are follows from their pathways. */
    public Depth depth() {
        return depth;
    }

    /** The kinds of pools it lives in, any one of which will do. */
    public Set<Pool.Kind> pools() {
        return pools;
    }

    /** What it is judged by. */
    public Set<Criterion> criteria() {
        return criteria;
    }

    /** What a business is said to be if this form is right for it. */
    public Verdict verdict() {
        return this == NONE
                ? Verdict.UNSUITABLE
                : criteria.contains(Criterion.RETURN) ? Verdict.SUITS : Verdict.OTHER_FORM;
    }

    /** What it is called. */
    public String in(Wording w) {
        return switch (this) {
            case COMMUNITY -> w.of("社群", "community");
            case ONE_TO_ONE -> w.of("一对一照顾", "one-to-one care");
            case MEMBERSHIP -> w.of("会员", "membership");
            case REFERRAL_CARE -> w.of("服务老客、靠转介绍", "care for referrals");
            case CONTENT_ACCOUNT -> w.of("内容号", "content account");
            case NONE -> w.of("不做私域", "none");
        };
    }
}
