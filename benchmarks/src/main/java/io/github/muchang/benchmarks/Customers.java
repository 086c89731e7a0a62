package io.github.muchang.benchmarks;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.average;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.distinctDays;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.largest;
import static io.github.muchang.segment.Conditions.sinceLast;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import java.time.Instant;
import java.util.SplittableRandom;

/** The same made-up customers for every benchmark, from one seed: 1 to 30 purchases over a year, some tagged. */
final class Customers {
    static final long NOW = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    private static final long DAY = 86_400_000L;

    private Customers() {}

    /** Four clauses: bought twice and for 500 yuan in 90 days, tagged, heard from in 60 days. */
    static Condition fourClauses() {
        return all(
                did("purchased").atLeast(2).within(days(90)),
                total("purchased").atLeast(yuan(500)).within(days(90)),
                tagged("vip"),
                heardFromWithin(days(60)));
    }

    /** Twelve segments of the kinds that operators use, and the standard lifecycle. */
    static PrivateDomain domain() {
        return segments().build();
    }

    /** The same, to go on with. */
    static PrivateDomainBuilder segments() {
        return PrivateDomain.named("benchmark")
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment("one-time", did("purchased").exactly(1).ever())
                .segment("active-90", did("purchased").atLeast(1).within(days(90)))
                .segment(
                        "silent-180",
                        all(everDid("purchased"), did("purchased").atMost(0).within(days(180))))
                .segment("big-spenders", total("purchased").atLeast(yuan(2000)).within(days(365)))
                .segment(
                        "loyal",
                        all(
                                did("purchased").atLeast(3).within(days(365)),
                                did("purchased").atLeast(1).within(days(180))))
                .segment("four-days", distinctDays("purchased").atLeast(4).ever())
                .segment("dear", average("purchased").atLeast(yuan(300)).within(days(365)))
                .segment("fresh", sinceLast("purchased").lessThan(days(30)))
                .segment("one-large", largest("purchased").atLeast(yuan(1000)).ever())
                .segment(
                        "lenses", did("purchased").labelled("lenses").atLeast(1).ever())
                .segment("warm-repeat", all(heardFromWithin(days(60)), inSegment("repeat-buyers")));
    }

    static Party customer(int number, int taggedPercent) {
        SplittableRandom random = new SplittableRandom(number * 7919L);
        Draft draft = Party.unknown(new PartyId(number + 2)).draft();
        draft.register(Party.Kind.CUSTOMER, NOW - 400 * DAY);
        int purchases = 1 + random.nextInt(30);
        for (int i = 0; i < purchases; i++) {
            long at = NOW - random.nextLong(365 * DAY);
            draft.did(
                    "purchased",
                    at,
                    Math.floorDiv(at, DAY),
                    random.nextInt(4) == 0 ? "lenses" : "",
                    random.nextLong(60_000),
                    "CNY",
                    true);
        }
        if (random.nextInt(100) < taggedPercent) {
            draft.tag("vip", NOW - 100 * DAY, "shop");
        }
        draft.seenAt(NOW - DAY);
        return draft.freeze();
    }
}
