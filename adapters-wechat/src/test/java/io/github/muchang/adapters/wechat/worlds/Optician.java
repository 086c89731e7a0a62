package io.github.muchang.adapters.wechat.worlds;

import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.adapters.wechat.Event;
import io.github.muchang.adapters.wechat.OfficialAccountSettings;
import io.github.muchang.adapters.wechat.WeComSettings;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.staff.Member;
import java.time.LocalTime;
import java.util.List;

/** The domain of all worlds: an optician, on WeCom and with an official account. */
final class Optician {
    /** At which all words begin, and nothing else does. */
    static final String WORDS = "悄悄话";

    static final int MOST = 3;
    static final LocalTime NIGHT = LocalTime.of(21, 30);
    static final LocalTime MORNING = LocalTime.of(8, 30);
    static final List<String> MEMBERS = List.of("zhangsan", "lisi");

    static final WeComSettings WECOM = WeComSettings.of("friends", "external")
            .unionid("unionid")
            .groups("groups", "chat")
            .staff("zhangsan", "张三");

    static final OfficialAccountSettings ACCOUNT =
            OfficialAccountSettings.of("gh_4d00ed8d6399", "followers", "openid").unionid("unionid");

    static final PrivateDomain DOMAIN = domain();

    private Optician() {}

    private static PrivateDomain domain() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .identity("external", Identity.Strength.STRONG)
                .identity("openid", Identity.Strength.STRONG)
                .identity("unionid", Identity.Strength.STRONG)
                .identity("chat", Identity.Strength.STRONG)
                .activities(Event.ACTIVITY)
                .pools(
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"),
                        Pool.named("groups").ownedBy("明视眼镜").on("wecom-groups").kind(Pool.Kind.GROUP),
                        Pool.named("followers")
                                .ownedBy("明视眼镜")
                                .on("official-account")
                                .kind(Pool.Kind.FOLLOWERS))
                .staff(Member.named("张三"))
                .contents(
                        content("hello", Purpose.SERVICE),
                        content("fit", Purpose.CARE),
                        content("come", Purpose.PARTICIPATION),
                        content("thanks", Purpose.SERVICE),
                        content("answer", Purpose.SERVICE),
                        content("check", Purpose.CARE),
                        content("tips", Purpose.KNOWLEDGE),
                        content("offer", Purpose.PARTICIPATION),
                        content("notice", Purpose.KNOWLEDGE))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered("friends"))
                                .reentry(Reentry.afterEnd())
                                .send("hello")
                                .pause(days(2).at("10:00"))
                                .send("fit")
                                .then(Invite.to("groups", "come").within(days(3)))
                                .build(),
                        Journey.named("following")
                                .startsOn(entered("followers"))
                                .send("thanks")
                                .pause(hours(20))
                                .send("tips")
                                .build(),
                        Journey.named("answer")
                                .startsOn(done("replied"))
                                .reentry(Reentry.restart())
                                .send("answer")
                                .build(),
                        Journey.named("bought")
                                .startsOn(done("purchased"))
                                .reentry(Reentry.restart())
                                .pause(hours(1))
                                .send("check")
                                .pause(days(3))
                                .send("offer")
                                .build())
                .policies(
                        quietHours(NIGHT.toString(), MORNING.toString()),
                        atMost(MOST).per(days(7)))
                .build();
    }

    private static Content content(String name, Purpose purpose) {
        return Content.named(name)
                .purpose(purpose)
                .value("知道怎么护眼")
                .text(WORDS + " " + name)
                .expiringAfter(days(2));
    }
}
