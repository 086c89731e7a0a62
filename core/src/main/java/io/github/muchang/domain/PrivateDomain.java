package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.Realm;
import io.github.muchang.circle.Circle;
import io.github.muchang.community.Programme;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Proof;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policies;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Participation;
import io.github.muchang.segment.Ranking;
import io.github.muchang.segment.Rules;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Wording;
import io.github.muchang.staff.Team;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 私域: who sets the rules, where people are kept, how they move and are reached, and what is asked of them. Immutable and
 * checked: one that exists has no faults. Equal definitions are equal.
 */
public final class PrivateDomain implements Rules {
    private final DomainParts parts;
    private final LocalCalendar calendar;
    private final Map<String, Pool> pools;
    private final Map<String, Pathway> pathwaysBySource;
    private final Map<String, Condition> conditions;
    private final Map<String, ActivityType> activities;
    private final Map<String, AttributeRule> attributes;
    private final List<Segment> ordered;
    private final List<Ranking> rankings;
    private final Journeys journeys;
    private final Policies policies;
    private final Map<String, Participation> participations;
    private final Map<String, BgNbd> purchases;
    private final boolean countsReceived;
    private final Wording chinese;
    private final Wording english;

    PrivateDomain(DomainParts parts, List<Segment> ordered) {
        this.parts = parts;
        this.ordered = ImmutableList.copyOf(ordered);
        this.calendar = LocalCalendar.of(parts.zone());
        this.pools = parts.pools().stream().collect(ImmutableMap.toImmutableMap(Pool::name, each -> each));
        ImmutableMap.Builder<String, Pathway> bySource = ImmutableMap.builder();
        parts.pathways().forEach(way -> way.sources().forEach(source -> bySource.put(source.code(), way)));
        this.pathwaysBySource = bySource.buildOrThrow();
        this.conditions = parts.segments().stream().collect(ImmutableMap.toImmutableMap(Segment::name, Segment::when));
        this.activities =
                parts.activities().stream().collect(ImmutableMap.toImmutableMap(ActivityType::name, each -> each));
        this.attributes =
                parts.attributes().stream().collect(ImmutableMap.toImmutableMap(AttributeRule::name, each -> each));
        this.rankings = Conditioned.rankings(parts);
        this.journeys = new Journeys(parts.journeys());
        this.policies = Policies.of(parts.policies(), !parts.library().proofs().isEmpty());
        this.participations =
                parts.circles().stream().collect(ImmutableMap.toImmutableMap(Circle::pool, Circle::participation));
        this.purchases = parts.purchaseModels().stream()
                .collect(ImmutableMap.toImmutableMap(PurchaseModel::activity, PurchaseModel::model));
        this.chinese = new Wording(Locale.CHINESE, parts.zone(), parts.activities());
        this.english = new Wording(Locale.ENGLISH, parts.zone(), parts.activities());
        this.countsReceived = Conditioned.lookAt(ActivityType.RECEIVED.name(), parts, this);
    }

    /** Begins a definition. */
    public static PrivateDomainBuilder named(String name) {
        return new PrivateDomainBuilder(name);
    }

    /**
     * Reads the JSON form. Its JSON Schema (draft 2020-12) lies beside this class, as
     * {@code io/github/muchang/domain/private-domain.schema.json}.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault, each at its JSON pointer
     */
    public static PrivateDomain fromJson(String json) {
        return DomainReader.read(json);
    }

    /** The JSON form; reading it gives an equal domain. */
    public String toJson() {
        return DomainJson.write(parts);
    }

    /** A definition that begins as a copy of this one. */
    public PrivateDomainBuilder toBuilder() {
        return new PrivateDomainBuilder(parts);
    }

    /** The name. */
    public String name() {
        return parts.name();
    }

    /** Who sets the rules. */
    public String owner() {
        return parts.owner();
    }

    /** What members stand for and get, in words; empty if not said. */
    public String statement() {
        return parts.statement();
    }

    /** The zone in which days and hours are meant. */
    public ZoneId zone() {
        return parts.zone();
    }

    /** The local calendar of the zone. */
    public LocalCalendar calendar() {
        return calendar;
    }

    /** The currency of amounts, unless an activity has its own. */
    public String currency() {
        return parts.currency();
    }

    /** The brands. */
    public List<String> brands() {
        return parts.brands();
    }

    /** The kinds of identity, and how much each proves. */
    public Map<String, Identity.Strength> identities() {
        return parts.identities();
    }

    /** The pools, in the order of definition. */
    public List<Pool> pools() {
        return parts.pools();
    }

    /** The pathways, in the order of definition. */
    public List<Pathway> pathways() {
        return parts.pathways();
    }

    /** The segments, in the order of definition. */
    public List<Segment> segments() {
        return parts.segments();
    }

    /** The segments, those that others need first. */
    public List<Segment> segmentsInOrder() {
        return ordered;
    }

    /** What may be said. */
    public ContentLibrary contents() {
        return parts.library();
    }

    /** The lifecycle. */
    public Lifecycle lifecycle() {
        return parts.lifecycle();
    }

    /** What may be sent to whom and when. */
    public Policies policies() {
        return policies;
    }

    /** Who works, and what they do every day. */
    public Team team() {
        return parts.team();
    }

    /** What groups of each kind do, again and again. */
    public List<Programme> programmes() {
        return parts.programmes();
    }

    /** The programme of a name. */
    public Optional<Programme> programme(String name) {
        return parts.programmes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** The small circles. */
    public List<Circle> circles() {
        return parts.circles();
    }

    /** The models of how often activities are done again. */
    public List<PurchaseModel> purchaseModels() {
        return parts.purchaseModels();
    }

    /** The programmes by which customers bring others. */
    public List<ReferralProgramme> referrals() {
        return parts.referrals();
    }

    /** The journeys. */
    public Journeys journeys() {
        return journeys;
    }

    /** What is declared of attributes. */
    public Map<String, AttributeRule> attributes() {
        return attributes;
    }

    /** The activities, standard and own. */
    public Map<String, ActivityType> activities() {
        return activities;
    }

    /** Whether any condition asks how many messages came to a party, so that they are counted. */
    public boolean countsReceived() {
        return countsReceived;
    }

    /** A signal that comes later than this after it happened counts, but starts nothing. */
    public Span lateness() {
        return parts.lateness();
    }

    /** What the population is measured by, to become yardsticks: metrics that conditions rank by, and shares. */
    public List<Ranking> rankings() {
        return rankings;
    }

    /** The pool of a name. */
    public Optional<Pool> pool(String name) {
        return Optional.ofNullable(pools.get(name));
    }

    /** What a pool is; a group if there is no pool of this name. */
    public Pool.Kind kindOf(String pool) {
        return pool(pool).map(Pool::kind).orElse(Pool.Kind.GROUP);
    }

    /** The pathway that a source code belongs to. */
    public Optional<Pathway> pathwayOf(String source) {
        return Optional.ofNullable(pathwaysBySource.get(source));
    }

    /**
     * Whose rules hold in a pool, seen from a viewpoint: private to its owner and to the owners of the pools above it, public to
     * everybody else.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public Realm realmFor(String pool, String viewpoint) {
        for (Pool each = required(pool);
                each != null;
                each = each.parent().map(pools::get).orElse(null)) {
            if (each.owner().equals(viewpoint)) {
                return Realm.PRIVATE;
            }
        }
        return Realm.PUBLIC;
    }

    /**
     * How private a pool is, by the pathways that reach people in it.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public Depth depthOf(String pool) {
        String name = required(pool).name();
        return Depth.of(
                parts.pathways().stream().filter(way -> way.to().equals(name)).toList());
    }

    /** The moving pathways that lead from a pool to a deeper one, the deepest first: what to suggest next. */
    public List<Pathway> deeperFrom(String pool) {
        Depth here = depthOf(pool);
        return parts.pathways().stream()
                .filter(way -> way.kind() == Pathway.Kind.MOVE && way.from().equals(pool))
                .filter(way -> depthOf(way.to()).compareTo(here) > 0)
                .sorted((a, b) -> depthOf(b.to()).compareTo(depthOf(a.to())))
                .toList();
    }

    @Override
    public @Nullable Condition condition(String segment) {
        return conditions.get(segment);
    }

    @Override
    public @Nullable Participation participation(String circle) {
        return participations.get(circle);
    }

    @Override
    public @Nullable BgNbd purchases(String activity) {
        return purchases.get(activity);
    }

    @Override
    public List<Proof> proofs(String content) {
        return parts.library().restingOn(content);
    }

    @Override
    public Wording wording(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivateDomain that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "PrivateDomain[" + name() + ", pools=" + pools.keySet() + ", segments=" + conditions.keySet() + "]";
    }

    /** Names in the order in which messages list them. */
    static List<String> sorted(Map<String, ?> names) {
        return ImmutableList.copyOf(ImmutableSortedMap.copyOf(names).keySet());
    }

    private Pool required(String pool) {
        Pool found = pools.get(pool);
        if (found == null) {
            throw new IllegalArgumentException(Faults.unknownName("pool", pool, sorted(pools)));
        }
        return found;
    }
}
