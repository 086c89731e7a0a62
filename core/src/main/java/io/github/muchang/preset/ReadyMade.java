package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.journey.Journey;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Segment;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan that is ready to be used: journeys with Chinese wordings, and the segments, activities and policies that they need. A value
 * that can be adjusted, written as JSON and read back; what makes no sense in it is said by {@link #check}. Immutable and pure.
 */
public sealed interface ReadyMade
        permits RepurchaseClock,
                AfterPurchase,
                WinBack,
                ServiceDesk,
                CrossSell,
                NewProduct,
                LoyalFirst,
                SocialProof,
                Zombies {
    /**
     * The journeys, which bring their contents along.
     *
     * @throws InvalidInputException with every fault, if the plan makes no sense
     */
    List<Journey> journeys();

    /** Notes, below a JSON pointer, all that is wrong with it in itself. */
    void check(String pointer, Faults faults);

    /** The JSON form; {@link #fromJson} reads it as an equal plan. */
    ObjectNode json();

    /** The segments that its journeys look at. */
    default List<Segment> segments() {
        return ImmutableList.of();
    }

    /** The activities that a domain must know. */
    default List<ActivityType> activities() {
        return ImmutableList.of();
    }

    /** The rules without which it would be a nuisance. */
    default List<Policy> policies() {
        return ImmutableList.of();
    }

    /**
     * A domain with this plan; what it has already, such as an activity, is left as it is.
     *
     * @throws InvalidInputException with every fault of the plan, or of the domain that results
     */
    default PrivateDomain into(PrivateDomain domain) {
        List<Journey> journeys = journeys();
        PrivateDomainBuilder builder = domain.toBuilder();
        activities().stream()
                .filter(each -> !domain.activities().containsKey(each.name()))
                .forEach(builder::activities);
        builder.segments(segments().stream()
                .filter(each -> !domain.segments().contains(each))
                .toList());
        policies().stream()
                .filter(each -> !domain.policies().declared().contains(each))
                .forEach(builder::policies);
        return builder.journeys(journeys.toArray(Journey[]::new)).build();
    }

    /** The JSON as text. */
    default String toJson() {
        return json().toPrettyString();
    }

    /**
     * Reads a plan; what the JSON leaves out is as in the plan that nobody adjusted.
     *
     * @throws InvalidInputException with every fault, each at its JSON pointer
     */
    static ReadyMade fromJson(String json) {
        Faults faults = new Faults();
        Place root = StrictJson.read(json, faults);
        Optional<ReadyMade> plan = root == null ? Optional.empty() : ReadyMadeReader.read(root);
        faults.throwIfAny("ready-made plan");
        plan.ifPresent(each -> each.check("", faults));
        faults.throwIfAny("ready-made plan");
        return plan.orElseThrow(() -> new AssertionError("a plan that cannot be read has a fault"));
    }
}
