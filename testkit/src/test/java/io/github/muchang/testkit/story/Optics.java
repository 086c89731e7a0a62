package io.github.muchang.testkit.story;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.signal.Signal;

/** An optical shop to tell stories of, and to live in. */
public final class Optics {
    public static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
    public static final Identity WANG = Identity.of("unionid", "o6_bmjrPTlm6_wang");

    private Optics() {}

    public static PrivateDomain domain() {
        Pool guests = Pool.named("guests").ownedBy("明视眼镜").offline();
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.personal("name", "称呼"))
                .pools(guests, friends)
                .pathways(Pathway.from(guests).to(friends).by(SourceCode.of("table-7")))
                .lifecycle(Lifecycle.standard())
                .segment("buyers", did("purchased").atLeast(1).ever())
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好 {{name}}，我是你的验光师")
                                .otherwise("name", "朋友"),
                        Content.named("tips").purpose(KNOWLEDGE).value("镜片多用两年").text("三个清洁镜片的办法"))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(friends))
                        .send("hello")
                        .step("two-days")
                        .pause(days(2).at("10:00"))
                        .endIf(did("replied").atLeast(1).within(days(2)))
                        .send("tips")
                        .build())
                .policies(quietHours("21:30", "08:30"), atMost(3).per(days(7)))
                .build();
    }

    public static Signal added(Identity who, String at) {
        return Signal.added(who)
                .to("friends")
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + who.value()))
                .at(at);
    }

    public static Signal bought(Identity who, String at) {
        return Signal.did(who, "purchased").at(at);
    }
}
