package io.github.muchang.examples.foresight;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journey.Journey;
import io.github.muchang.policy.Policy;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;

/** The optical shop of both examples, and its people. */
final class Shops {
    static final String OPENING = "2026-03-01T00:00:00+08:00";
    static final String CLOSING = "2026-04-30T00:00:00+08:00";

    private Shops() {}

    /** Welcome, care after a purchase, and an evening for which the shop invites. */
    static PrivateDomain ruledBy(Policy... policies) {
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends)
                .segment("repeat-buyers", did("purchased").atLeast(2).within(days(60)))
                .contents(
                        content("hello", SERVICE, "你好，我是你的验光师，镜片的事随时问我"),
                        content("lens-tips", KNOWLEDGE, "三个清洁镜片的办法：清水先冲，专用布擦，别用纸巾"),
                        content("how-is-it", CARE, "新眼镜戴着还习惯吗？觉得晕可以随时来店里复查"),
                        content("tasting", PARTICIPATION, "周五晚上新镜架试戴会，给老顾客留了位置"))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered(friends))
                                .send("hello")
                                .pause(days(1).at("10:00"))
                                .send("lens-tips")
                                .build(),
                        Journey.named("after-purchase")
                                .startsOn(done("purchased"))
                                .pause(hours(5))
                                .send("how-is-it")
                                .pause(days(3).at("20:00"))
                                .send("lens-tips")
                                .build(),
                        Journey.named("friday")
                                .startsOn(called())
                                .send("tasting")
                                .pause(days(2).at("12:00"))
                                .send("tasting")
                                .build())
                .policies(policies)
                .build();
    }

    static Population town(int customers) {
        return Population.seeded(11)
                .with(People.of(customers, "wecom-friends")
                        .arriving(within(days(20)))
                        .with(Habits.NONE
                                .replying(0.2, averaging(hours(6)))
                                .buying(averaging(days(18)), yuan(80), yuan(600), "镜片", "镜架")));
    }

    private static Content content(String name, Purpose purpose, String text) {
        return Content.named(name).purpose(purpose).value("看得清楚，戴得舒服").text(text);
    }
}
