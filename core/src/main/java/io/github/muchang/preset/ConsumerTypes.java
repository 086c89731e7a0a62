package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.average;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;

import com.google.common.collect.ImmutableList;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;

/**
 * Four types of consumer, as segments with their reasons: who knows the goods and minds the price (懂且价格敏感), who looks for quality
 * and service (重品质服务), who does not know and follows the crowd (不懂随大流), and who does not know and minds the price (不懂且价格敏感).
 * Told from what people ask about, whether they use coupons, and what they pay. Nobody is in two of them, and whoever has done
 * nothing telling yet is in none. Immutable; each method answers a changed copy.
 *
 * @param askedToKnow so many questions about specifications make somebody who knows
 * @param askedForPrice so many questions about the price, or coupons used, make somebody who minds it
 * @param qualityFrom an average purchase of this amount shows that quality counts
 * @param within how far back questions and coupons count
 */
public record ConsumerTypes(int askedToKnow, int askedForPrice, Money qualityFrom, Span within) {
    /** Asked something; the label says about what: {@code specification}, {@code price} or {@code service}. */
    public static final ActivityType ASKED = ActivityType.by("asked", "咨询", "asked");

    /** Paid with a coupon. */
    public static final ActivityType USED_COUPON = ActivityType.by("used-coupon", "使用优惠券", "used a coupon");

    /** Knows, and minds the price. */
    public static final String INFORMED_PRICE_SENSITIVE = "informed-price-sensitive";

    /** Looks for quality and service. */
    public static final String QUALITY_AND_SERVICE = "quality-and-service";

    /** Does not know, and follows the crowd. */
    public static final String FOLLOWS_THE_CROWD = "follows-the-crowd";

    /** Does not know, and minds the price. */
    public static final String UNINFORMED_PRICE_SENSITIVE = "uninformed-price-sensitive";

    /** Two questions each, within a year; quality from this average purchase. */
    public static ConsumerTypes from(Money qualityFrom) {
        return new ConsumerTypes(2, 2, qualityFrom, Span.days(365));
    }

    /** With another number of questions that make somebody who knows. */
    public ConsumerTypes knowingAfter(int questions) {
        return new ConsumerTypes(questions, askedForPrice, qualityFrom, within);
    }

    /** With another number of questions or coupons that make somebody who minds the price. */
    public ConsumerTypes sensitiveAfter(int times) {
        return new ConsumerTypes(askedToKnow, times, qualityFrom, within);
    }

    /** The activities that a domain must declare. */
    public static List<ActivityType> activities() {
        return ImmutableList.of(ASKED, USED_COUPON);
    }

    /** The four segments. */
    public List<Segment> segments() {
        Condition knows =
                did(ASKED.name()).labelled("specification").atLeast(askedToKnow).within(within);
        Condition sensitive = any(
                did(ASKED.name()).labelled("price").atLeast(askedForPrice).within(within),
                did(USED_COUPON.name()).atLeast(askedForPrice).within(within));
        Condition quality = any(
                average("purchased").atLeast(qualityFrom).ever(),
                did(ASKED.name()).labelled("service").atLeast(1).within(within));
        return ImmutableList.of(
                new Segment(INFORMED_PRICE_SENSITIVE, all(knows, sensitive)),
                new Segment(UNINFORMED_PRICE_SENSITIVE, all(not(knows), sensitive)),
                new Segment(QUALITY_AND_SERVICE, all(not(sensitive), quality)),
                new Segment(
                        FOLLOWS_THE_CROWD,
                        all(everDid("purchased"), not(knows), not(sensitive), not(inSegment(QUALITY_AND_SERVICE)))));
    }
}
