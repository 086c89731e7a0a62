package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.circle.Circle;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Proof;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policies;
import io.github.muchang.policy.Policy;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Team;
import io.github.muchang.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects a definition; {@link #build} checks it as a whole. Starts with the standard activities, the standard lifecycle, the
 * zone Asia/Shanghai, the currency CNY, and the identity kinds {@code unionid}, {@code member} and {@code phone} (strong) and
 * {@code nickname} (weak). Not thread-safe.
 */
public final class PrivateDomainBuilder {
    private final String name;
    private final Faults early = new Faults();
    private String owner;
    private String statement = "";
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private String currency = "CNY";
    private Span lateness = Span.days(1);
    private Lifecycle lifecycle = Lifecycle.standard();
    private final List<String> brands = new ArrayList<>();
    private final Map<String, Identity.Strength> identities = new TreeMap<>();
    private final List<AttributeRule> attributes = new ArrayList<>();
    private final List<ActivityType> activities = new ArrayList<>(ActivityType.STANDARD);
    private final List<Pool> pools = new ArrayList<>();
    private final List<Pathway> pathways = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Journey> journeys = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();
    private ContentLibrary library = ContentLibrary.EMPTY;
    private Team team = Team.NOBODY;
    private final List<Circle> circles = new ArrayList<>();
    private final List<PurchaseModel> purchaseModels = new ArrayList<>();
    private final List<ReferralProgramme> referrals = new ArrayList<>();

    PrivateDomainBuilder(String name) {
        this.name = name;
        this.owner = name;
        for (String strong : ImmutableList.of("unionid", "member", "phone", "group")) {
            identities.put(strong, Identity.Strength.STRONG);
        }
        identities.put("nickname", Identity.Strength.WEAK);
    }

    PrivateDomainBuilder(DomainParts from) {
        name = from.name();
        owner = from.owner();
        statement = from.statement();
        zone = from.zone();
        currency = from.currency();
        lateness = from.lateness();
        lifecycle = from.lifecycle();
        brands.addAll(from.brands());
        identities.putAll(from.identities());
        attributes.addAll(from.attributes());
        activities.clear();
        activities.addAll(from.activities());
        pools.addAll(from.pools());
        pathways.addAll(from.pathways());
        segments.addAll(from.segments());
        journeys.addAll(from.journeys());
        policies.addAll(from.policies());
        programmes.addAll(from.programmes());
        library = from.library();
        team = from.team();
        circles.addAll(from.circles());
        purchaseModels.addAll(from.purchaseModels());
        referrals.addAll(from.referrals());
    }

    /** Owned by somebody else than its name says. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder owner(String who) {
        owner = who;
        return this;
    }

    /** What members stand for and get (认同、归属感). */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder statement(String words) {
        statement = words;
        return this;
    }

    /** In a zone such as {@code Asia/Shanghai}. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder zone(String id) {
        try {
            zone = ZoneId.of(id);
        } catch (DateTimeException e) {
            early.add("/zone", "'" + Faults.shown(id) + "' is no time zone such as Asia/Shanghai");
        }
        return this;
    }

    /** With amounts in this currency. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder currency(String code) {
        currency = code;
        return this;
    }

    /** With more brands. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder brands(String... names) {
        brands.addAll(Arrays.asList(names));
        return this;
    }

    /** With a kind of identity. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder identity(String kind, Identity.Strength strength) {
        identities.put(kind, strength);
        return this;
    }

    /** With more attributes that may be known. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder attributes(AttributeRule... rules) {
        attributes.addAll(Arrays.asList(rules));
        return this;
    }

    /** With more activities; one of a standard activity's name replaces that. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder activities(ActivityType... types) {
        for (ActivityType type : types) {
            activities.removeIf(
                    each -> ActivityType.STANDARD.contains(each) && each.name().equals(type.name()));
            activities.add(type);
        }
        return this;
    }

    /** With more pools. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder pools(Pool... more) {
        pools.addAll(Arrays.asList(more));
        return this;
    }

    /** With more pathways. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder pathways(Pathway... more) {
        pathways.addAll(Arrays.asList(more));
        return this;
    }

    /** With a segment. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder segment(String segmentName, Condition when) {
        segments.add(new Segment(segmentName, when));
        return this;
    }

    /** With more segments, such as a ready-made set. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder segments(List<Segment> more) {
        segments.addAll(more);
        return this;
    }

    /** With more contents. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder contents(Content... more) {
        return library(library.plus(Arrays.asList(more)));
    }

    /** With more that contents can rest on: words or pictures of customers, used as these agree. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder proofs(Proof... more) {
        return library(library.proving(Arrays.asList(more)));
    }

    /** Whether only approved contents may be sent. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder contentsNeedApproval(boolean need) {
        return library(library.needingApproval(need));
    }

    /** With every content, those of its journeys included, approved as it stands: for somebody who has read them all, such as after a review of the law. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder contentsApproved(String by, Instant at) {
        return library(library.approved(by, at));
    }

    /** With these targets for the mix of what is said. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder mix(ContentMix shares) {
        return library(library.mixing(shares));
    }

    /** With another lifecycle than the standard one. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder lifecycle(Lifecycle stages) {
        lifecycle = stages;
        return this;
    }

    /** With more journeys, and the contents that they brought along; there may be several versions of one. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder journeys(Journey... more) {
        journeys.addAll(Arrays.asList(more));
        for (Journey journey : more) {
            library = library.plus(journey.contents().stream()
                    .filter(each -> !library.all().contains(each))
                    .toList());
        }
        return this;
    }

    /** With more rules of what may be sent; those of {@link Policies#BUILT_IN} hold in any case. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder policies(Policy... more) {
        policies.addAll(Arrays.asList(more));
        return this;
    }

    /** With more people who work. Tasks of journeys are then given to them by name. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder staff(Member... more) {
        return team(new Team(Arrays.asList(more), ImmutableList.of()));
    }

    /** With more that staff does every day. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder daily(DailyList... more) {
        return team(new Team(ImmutableList.of(), Arrays.asList(more)));
    }

    /** With more programmes, which are carried out in the groups that follow them. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder programmes(Programme... more) {
        programmes.addAll(Arrays.asList(more));
        return this;
    }

    /** With more small circles, and the activities that they need. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder circles(Circle... more) {
        circles.addAll(Arrays.asList(more));
        return this;
    }

    /** With more models of how often activities are done again, as they were fitted. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder purchaseModels(PurchaseModel... more) {
        purchaseModels.addAll(Arrays.asList(more));
        return this;
    }

    /** With more programmes by which customers bring others. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder referrals(ReferralProgramme... more) {
        referrals.addAll(Arrays.asList(more));
        return this;
    }

    /** Signals that come later than this after they happened count, but start nothing. */
    @CanIgnoreReturnValue
    public PrivateDomainBuilder lateness(Span most) {
        lateness = most;
        return this;
    }

    /**
     * The domain.
     *
     * @throws io.github.muchang.fault.InvalidInputException with every fault, each at its JSON pointer
     */
    public PrivateDomain build() {
        Faults faults = new Faults();
        addEarlyFaults(faults);
        return DomainCheck.checked(parts(), faults);
    }

    /** What was already wrong when it was set. */
    void addEarlyFaults(Faults faults) {
        early.list().forEach(fault -> faults.add(fault.place(), fault.message()));
    }

    @CanIgnoreReturnValue
    PrivateDomainBuilder library(ContentLibrary contents) {
        library = contents;
        return this;
    }

    @CanIgnoreReturnValue
    PrivateDomainBuilder team(Team more) {
        team = team.and(more);
        return this;
    }

    DomainParts parts() {
        return new DomainParts(
                name,
                owner,
                statement,
                zone,
                currency,
                brands,
                identities,
                attributes,
                Circle.vocabulary(activities, circles),
                pools,
                pathways,
                ImmutableList.copyOf(segments),
                library,
                lifecycle,
                lateness,
                journeys,
                policies,
                team,
                programmes,
                circles,
                purchaseModels,
                referrals);
    }
}
