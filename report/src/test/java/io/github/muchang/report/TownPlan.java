package io.github.muchang.report;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.atStage;
import static io.github.muchang.segment.Conditions.cameFrom;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.inAtLeastPools;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.Way;
import io.github.muchang.lifecycle.Lifecycle;

/** What an optical shop has planned, with names as people give them: of letters and digits, of Chinese, and as long as a name may be. */
final class TownPlan {
    static final Pool GUESTS = Pool.named("到店客人").ownedBy("明视眼镜").kind(Pool.Kind.GUESTS);
    static final Pool FOLLOWERS =
            Pool.named("公众号粉丝").ownedBy("明视眼镜").on("official").kind(Pool.Kind.FOLLOWERS);
    static final Pool FRIENDS = Pool.named("企微好友").ownedBy("明视眼镜").on("wecom");
    static final Pool GROUPS = Pool.named("护眼交流群").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);
    static final Pool MEMBERS = Pool.named("VIP members").ownedBy("明视眼镜").kind(Pool.Kind.MEMBERS);
    static final String LONGEST_PATHWAY = "大众点评团购券核销以后扫小票上的码加企微";

    private TownPlan() {}

    static PrivateDomain domain() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(GUESTS, FOLLOWERS, FRIENDS, GROUPS, MEMBERS)
                .attributes(AttributeRule.plain("degree", "推荐合适的镜片"))
                .pathways(
                        Pathway.from(GUESTS).to(FRIENDS).named("桌角码").by(SourceCode.of("table-7")),
                        Pathway.from(GUESTS).to(FRIENDS).named(LONGEST_PATHWAY).by(SourceCode.of("dianping")),
                        Pathway.from(FOLLOWERS).to(FRIENDS).named("搜索投放").by(SourceCode.of("sem")),
                        Pathway.from(GUESTS).to(FOLLOWERS).named("橱窗海报").by(SourceCode.of("window")),
                        Pathway.within(FRIENDS, "一对一", ANY_TIME, ONE_TO_ONE, TWO_WAY))
                .segment("买过", did("purchased").atLeast(1).ever())
                .segment("复购", did("purchased").atLeast(2).ever())
                .segment("silent-30", silentFor(days(30)))
                .segment("两个渠以上", inAtLeastPools(2))
                .segment("搜索来的", cameFrom("sem"))
                .segment(
                        "近三十天有过动静但还没有买过的客户",
                        all(
                                heardFromWithin(days(30)),
                                not(did("purchased").atLeast(1).ever())))
                .segment("lost", atStage("lost"))
                .lifecycle(Lifecycle.standard(days(30), days(60)))
                .contents(
                        content("你好", SERVICE, "知道找谁问镜片的事", "你好，我是你的验光师"),
                        content("问度数", SERVICE, "以后配镜不用再验一遍", "方便告诉我你现在的度数吗？"),
                        content("护理三招", KNOWLEDGE, "镜片多用两年", "三个清洁镜片的办法：清水先冲，专用布擦，别用纸巾"),
                        content("进群邀请", SERVICE, "有人一起护眼", "我们有个护眼交流群，要不要一起来？"),
                        content("weekly-tips", KNOWLEDGE, "每周一个护眼办法", "今天说说看屏幕多久该休息一次"),
                        content("换季活动", PROMOTION, "旧镜框抵两百元", "明视眼镜：换季配镜，旧镜框可以抵两百元。回复 TD 退订")
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"),
                        content("提醒换护理液", SERVICE, "护理液过期会伤眼", "上次的护理液开封快三个月了，该换了"))
                .journeys(welcome(), tips(), again(), birthday())
                .build();
    }

    private static Content content(String name, Purpose purpose, String value, String text) {
        return Content.named(name).purpose(purpose).value(value).text(text);
    }

    /** With two ways that meet again, one that skips steps, and some who are left out to compare with. */
    private static Journey welcome() {
        return Journey.named("加好友之后")
                .startsOn(entered(FRIENDS))
                .endsOnLeaving()
                .step("分组")
                .then(Split.arm("照做", 9, Way.NEXT).holdout("对照组", 1))
                .send("你好")
                .step("过两天")
                .pause(days(2).at("10:00"))
                .then(Ask.with("问度数").into("degree").within(days(3)).silent("缓一缓"))
                .send("护理三招")
                .then(Invite.to(GROUPS.name(), "进群邀请").within(days(5)).missed("缓一缓"))
                .end("进了群")
                .step("缓一缓")
                .pause(days(7))
                .send("换季活动")
                .end("都说过了")
                .build();
    }

    /** With a way back. */
    private static Journey tips() {
        return Journey.named("weekly-tips")
                .startsOn(entered(FRIENDS))
                .endsOnLeaving()
                .step("pause-a-week")
                .pause(days(7).at("20:00"))
                .send("weekly-tips")
                .jump("pause-a-week")
                .build();
    }

    private static Journey again() {
        return Journey.named("买过之后")
                .startsOn(done("purchased"))
                .reentry(Reentry.afterEnd())
                .step("过二十天")
                .pause(days(20).at("19:30"))
                .step("又买了吗")
                .then(Choose.when(did("purchased").atLeast(1).within(days(20)), "又买了")
                        .otherwise("提醒"))
                .step("提醒")
                .send("提醒换护理液")
                .end("提醒过了")
                .step("又买了")
                .end("又买了")
                .build();
    }

    /** That nobody ever began. */
    private static Journey birthday() {
        return Journey.named("生日").startsOn(called()).send("你好").end("祝过了").build();
    }
}
