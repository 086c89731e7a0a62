package io.github.muchang.segment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.Optional;

/** The sentences that conditions are built from; import them statically. */
public final class Conditions {
    private Conditions() {}

    /** Every one of these holds. */
    public static Condition all(Condition... parts) {
        return new AllOf(ImmutableList.copyOf(parts));
    }

    /** At least one of these holds. */
    public static Condition any(Condition... parts) {
        return new AnyOf(ImmutableList.copyOf(parts));
    }

    /** This does not hold. */
    public static Condition not(Condition part) {
        return new NotThat(part);
    }

    /** So many points if this holds; add others, and say how many are needed. */
    public static Scoring score(int worth, Condition when) {
        return new Scoring(ImmutableList.of(when), ImmutableList.of(worth));
    }

    /** How often something was done. */
    public static Counting did(String activity) {
        return new Counting(Aggregate.COUNT, activity, Optional.empty());
    }

    /** How much the amounts of something come to. */
    public static Summing total(String activity) {
        return new Summing(Aggregate.TOTAL, activity, Optional.empty());
    }

    /** How much something came to on average. */
    public static Summing average(String activity) {
        return new Summing(Aggregate.AVERAGE, activity, Optional.empty());
    }

    /** How much the largest single amount was. */
    public static Summing largest(String activity) {
        return new Summing(Aggregate.LARGEST, activity, Optional.empty());
    }

    /** On how many different local days something was done. */
    public static Counting distinctDays(String activity) {
        return new Counting(Aggregate.DISTINCT_DAYS, activity, Optional.empty());
    }

    /** On how many local days, one after the other, something was done at most. */
    public static Counting daysInARow(String activity) {
        return new Counting(Aggregate.DAYS_IN_A_ROW, activity, Optional.empty());
    }

    /** How many messages came to the party, labelled with their contents; counted from when a condition of the domain first asks. */
    public static Counting received() {
        return did(ActivityType.RECEIVED.name());
    }

    /** How many messages the party opened. */
    public static Counting opened() {
        return did(ActivityType.OPENED.name());
    }

    /** How many of our questions the party answered. */
    public static Counting answered() {
        return did(ActivityType.ANSWERED.name());
    }

    /** How much the party's rewards come to, those spent taken off. */
    public static Summing rewardBalance() {
        return total(ActivityType.REWARDED.name());
    }

    /** How long ago something was first done. */
    public static Aging sinceFirst(String activity) {
        return new Aging(new Age(Age.Of.SINCE_FIRST, activity, Optional.empty()));
    }

    /** How long ago something was last done. */
    public static Aging sinceLast(String activity) {
        return new Aging(new Age(Age.Of.SINCE_LAST, activity, Optional.empty()));
    }

    /** Nothing was heard from the party for so long, counted from its arrival if it never spoke. */
    public static Condition silentFor(Span length) {
        return new Aging(new Age(Age.Of.SILENCE, "", Optional.empty())).atLeast(length);
    }

    /** The party was heard from, or arrived, less long ago than this. */
    public static Condition heardFromWithin(Span length) {
        return new Aging(new Age(Age.Of.SILENCE, "", Optional.empty())).lessThan(length);
    }

    /** How long the party has been at its stage. */
    public static Aging stageAge() {
        return new Aging(new Age(Age.Of.IN_STAGE, "", Optional.empty()));
    }

    /** How long the party has been in a pool. */
    public static Aging poolAge(String pool) {
        return new Aging(new Age(Age.Of.IN_POOL, pool, Optional.empty()));
    }

    /** The party is in at least so many pools. */
    public static Condition inAtLeastPools(int count) {
        return new Measured(new Pools(), Bounds.atLeast(Counting.checked(count)));
    }

    /** The party is in at most so many pools. */
    public static Condition inAtMostPools(int count) {
        return new Measured(new Pools(), Bounds.atMost(Counting.checked(count)));
    }

    /** One thing, and then another not longer than a span after it. */
    public static Windowed sequence(String first, String then, Span apart) {
        return new Windowed(window -> new Sequence(first, then, apart, window));
    }

    /** It is time to buy again, every 30 days unless {@link Repurchasing#every} says otherwise. */
    public static Repurchasing repurchase(String activity) {
        return new Repurchasing(activity, Optional.empty(), Span.days(30), Repurchase.PERSONAL_FROM);
    }

    /** The probability that whoever did something is still there to do it again, by the domain's model of it. */
    public static Foretelling aliveProbability(String activity) {
        return new Foretelling(new Outlook(activity, Optional.empty()));
    }

    /** On how many days something is to be expected to be done again in the span ahead, by the domain's model of it. */
    public static Foretelling expectedPurchases(String activity, Span ahead) {
        return new Foretelling(new Outlook(activity, Optional.of(ahead)));
    }

    /** The probability that whoever purchased is still there to purchase again. */
    public static Foretelling aliveProbability() {
        return aliveProbability(ActivityType.PURCHASED.name());
    }

    /** On how many days purchases are to be expected in the span ahead. */
    public static Foretelling expectedPurchases(Span ahead) {
        return expectedPurchases(ActivityType.PURCHASED.name(), ahead);
    }

    /** At least so many whole percent of those {@code among} whom one condition holds are people of whom {@code what} holds too. */
    public static Condition share(int percent, Condition what, Condition among) {
        return new Prevailing(what, among, percent);
    }

    /** Among the best of the population, in whole percent. */
    public static Condition top(int percent, Metric by) {
        return new Ranked(by, percent);
    }

    /** In this quintile or a better one; 5 is the best fifth. */
    public static Condition quintileAtLeast(int quintile, Metric of) {
        if (quintile < 2 || quintile > 5) {
            throw new IllegalArgumentException("a quintile to reach is 2 to 5 (everybody is in 1), not " + quintile);
        }
        return new Ranked(of, (6 - quintile) * 20);
    }

    /** In the pool. */
    public static Condition memberOf(String pool) {
        return new MemberOf(pool, Optional.empty());
    }

    /** In the pool, in this role or a more responsible one. */
    public static Condition memberOf(String pool, Membership.Role atLeast) {
        return new MemberOf(pool, Optional.of(atLeast));
    }

    /** Bears the tag. */
    public static Condition tagged(String tag) {
        return new Tagged(tag);
    }

    /** At the stage. */
    public static Condition atStage(String stage) {
        return new AtStage(stage);
    }

    /** In the segment. */
    public static Condition inSegment(String segment) {
        return new InSegment(segment);
    }

    /** In the small circle of a pool, at the level or a higher one. */
    public static Condition belonging(String circle, String atLeast) {
        return new AtLevel(circle, atLeast);
    }

    /** About a plain attribute. */
    public static Attributed attribute(String name) {
        return new Attributed(name);
    }

    /** Agreed to a purpose, everywhere. */
    public static Condition consentedTo(Purpose purpose) {
        return new Consented(purpose, Optional.empty());
    }

    /** Agreed to a purpose on a carrier. */
    public static Condition consentedTo(Purpose purpose, String carrier) {
        return new Consented(purpose, Optional.of(carrier));
    }

    /** Agreed that a brand may be told of them, for a purpose. */
    public static Condition sharedWith(String brand, Purpose purpose) {
        return new Consented(purpose, Optional.of(Consent.toBrand(brand)));
    }

    /** First came through this source. */
    public static Condition cameFrom(String source) {
        return new CameFrom(source);
    }

    /** Did something of this kind, at least once, in the whole history. */
    public static Condition everDid(String activity) {
        return did(activity).atLeast(1).in(Window.EVER);
    }
}
