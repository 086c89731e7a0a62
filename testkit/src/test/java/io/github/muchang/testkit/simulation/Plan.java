package io.github.muchang.testkit.simulation;

import io.github.muchang.channel.Pool;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Segment;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a world is run by. The library is told by {@link #domain}; the oracle reads the plan itself. */
record Plan(
        ZoneId zone,
        List<PoolPlan> pools,
        List<ContentPlan> contents,
        List<Rule> rules,
        List<Segment> segments,
        List<Journey> journeys,
        Crew crew,
        Doings doings) {
    static final String BRAND = "镜牌";

    Plan with(List<Rule> others) {
        return new Plan(zone, pools, contents, others, segments, journeys, crew, doings);
    }

    Plan in(ZoneId other) {
        return new Plan(other, pools, contents, rules, segments, journeys, crew, doings);
    }

    Plan walking(List<Journey> others) {
        return new Plan(zone, pools, contents, rules, segments, others, crew, doings);
    }

    Plan by(Crew others) {
        return new Plan(zone, pools, contents, rules, segments, journeys, others, doings);
    }

    Plan doing(Doings others) {
        return new Plan(zone, pools, contents, rules, segments, journeys, crew, others);
    }

    /** With one of the pools. */
    Plan only(String pool) {
        return new Plan(
                zone,
                pools.stream().filter(each -> each.name().equals(pool)).toList(),
                contents,
                rules,
                segments,
                journeys,
                crew,
                doings);
    }

    Optional<ContentPlan> content(String name) {
        return all().filter(each -> each.name().equals(name)).findFirst();
    }

    private Stream<ContentPlan> all() {
        return Stream.concat(contents.stream(), doings.contents().stream());
    }

    /** The pools that are not of groups. */
    List<PoolPlan> lists() {
        return pools.stream().filter(each -> !each.groups()).toList();
    }

    Optional<PoolPlan> pool(String name) {
        return pools.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The newest version of each journey. */
    List<Journey> newest() {
        return journeys.stream()
                .filter(each -> journeys.stream()
                        .noneMatch(other -> other.name().equals(each.name()) && other.version() > each.version()))
                .toList();
    }

    Optional<Journey> journey(String name, int version) {
        return journeys.stream()
                .filter(each -> each.name().equals(name) && each.version() == version)
                .findFirst();
    }

    PrivateDomain domain() {
        PrivateDomainBuilder builder = PrivateDomain.named("明视眼镜")
                .zone(zone.getId())
                .brands(BRAND)
                .identity("unionid", Identity.Strength.STRONG)
                .identity("member", Identity.Strength.STRONG)
                .identity("phone", Identity.Strength.STRONG)
                .identity(Gatherings.KINDS.get(0), Identity.Strength.STRONG)
                .identity(Gatherings.KINDS.get(1), Identity.Strength.STRONG)
                .attributes(AttributeRule.plain("zone", "时区"), AttributeRule.plain("ageBand", "年龄段"))
                .activities(
                        ActivityType.by("complained", "投诉", "complained"),
                        ActivityType.by("resolved", "解决", "was helped"))
                .pools(pools.stream()
                        .map(each -> Pool.named(each.name())
                                .ownedBy("明视眼镜")
                                .on(each.carrier())
                                .kind(each.groups() ? Pool.Kind.GROUP : Pool.Kind.FRIENDS))
                        .toArray(Pool[]::new))
                .contents(all().map(ContentPlan::content).toArray(Content[]::new))
                .segments(segments)
                .journeys(journeys.toArray(Journey[]::new))
                .staff(crew.members())
                .daily(crew.lists())
                .programmes(doings.programmes().toArray(Programme[]::new))
                .policies(Laws.policies(rules).toArray(Policy[]::new));
        return builder.build();
    }
}
