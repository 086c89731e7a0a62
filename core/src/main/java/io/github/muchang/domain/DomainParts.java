package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.circle.Circle;
import io.github.muchang.community.Programme;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.segment.Segment;
import io.github.muchang.staff.Team;
import io.github.muchang.time.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The parts of a definition, not yet checked. */
record DomainParts(
        String name,
        String owner,
        String statement,
        ZoneId zone,
        String currency,
        List<String> brands,
        Map<String, Identity.Strength> identities,
        List<AttributeRule> attributes,
        List<ActivityType> activities,
        List<Pool> pools,
        List<Pathway> pathways,
        List<Segment> segments,
        ContentLibrary library,
        Lifecycle lifecycle,
        Span lateness,
        List<Journey> journeys,
        List<Policy> policies,
        Team team,
        List<Programme> programmes,
        List<Circle> circles,
        List<PurchaseModel> purchaseModels,
        List<ReferralProgramme> referrals) {
    DomainParts {
        brands = ImmutableList.copyOf(brands);
        identities = ImmutableSortedMap.copyOf(identities);
        attributes = ImmutableList.copyOf(attributes);
        activities = ImmutableList.copyOf(activities);
        pools = ImmutableList.copyOf(pools);
        pathways = ImmutableList.copyOf(pathways);
        segments = ImmutableList.copyOf(segments);
        journeys = ImmutableList.copyOf(journeys);
        policies = ImmutableList.copyOf(policies);
        programmes = ImmutableList.copyOf(programmes);
        circles = ImmutableList.copyOf(circles);
        purchaseModels = ImmutableList.copyOf(purchaseModels);
        referrals = ImmutableList.copyOf(referrals);
    }
}
