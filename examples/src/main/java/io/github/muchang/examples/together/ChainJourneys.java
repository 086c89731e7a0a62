package io.github.muchang.examples.together;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.preset.WinBack;
import io.github.muchang.segment.Condition;

/** What follows an arrival, a purchase and a long silence, and what is said then. */
final class ChainJourneys {
    static final String INVITATION = "club-invitation";
    static final String ACCOUNT_HELLO = "account-hello";
    static final String LENSES_DUE = "lenses-due";
    static final String SALE = "june-sale";
    static final String REPURCHASE = "repurchase";

    /** How many of a hundred are not reminded, to see what reminding does. */
    static final int HELD_OUT = 20;

    private ChainJourneys() {}

    static Journey[] all() {
        Condition noFriend = not(memberOf(ChainDomain.FRIENDS));
        return new Journey[] {
            Journey.named("welcome")
                    .startsOn(entered(ChainDomain.FRIENDS))
                    .endsOnLeaving()
                    .priority(80)
                    .step("hello")
                    .send(say("hello", SERVICE, "知道找谁问镜片的事", "您好，我是{{staff}}，戴着有什么不舒服随时问我。")
                            .otherwise("staff", "您的验光师"))
                    .step("two-days")
                    .pause(days(2).at("10:00"))
                    .step("glasses")
                    .then(Choose.when(
                                    did("purchased")
                                            .labelled(ChainDomain.GLASSES)
                                            .atLeast(1)
                                            .ever(),
                                    "fit")
                            .otherwise("three-days"))
                    .step("fit")
                    .send(say("fit", KNOWLEDGE, "戴得舒服", "新眼镜前两天容易累：先在家戴，再开车。鼻托松紧到店随时调。"))
                    .step("three-days")
                    .pause(days(3).at("19:00"))
                    .step("bought")
                    .then(Choose.when(everDid("purchased"), "club").otherwise("over"))
                    .step("club")
                    .send(say(INVITATION, PARTICIPATION, "有人一起问一起答", "我们有个 QQ 护眼群，验光师每周三晚上答疑，想来跟我说一声。"))
                    .step("over")
                    .end("welcomed")
                    .build(),
            Journey.named("account-welcome")
                    .startsOn(entered(ChainDomain.FOLLOWERS))
                    .endsOnLeaving()
                    .step("hello")
                    .send(say(ACCOUNT_HELLO, SERVICE, "知道去哪里问", "欢迎关注明视眼镜。每周一篇护眼知识；想问自己的度数，点菜单「加顾问」。"))
                    .build(),
            Journey.named("aftercare")
                    .startsOn(done("purchased", ChainDomain.GLASSES))
                    .reentry(Reentry.afterEnd())
                    .endIf(noFriend, "no friend")
                    .step("call")
                    .then(StaffTask.of("打电话问新镜片戴得惯不惯")
                            .by("验光师")
                            .within(days(2))
                            .remind(hours(4))
                            .outcome("戴得惯", "three-weeks")
                            .outcome("头晕", "refit")
                            .overdue("three-weeks"))
                    .step("refit")
                    .send(say("refit", SERVICE, "头晕有人处理", "听说您戴着头晕，带上眼镜来店里，免费复查瞳距和镜片。"))
                    .step("three-weeks")
                    .pause(days(21).at("10:00"))
                    .step("care")
                    .send(say("care", Purpose.CARE, "镜片多用两年", "三周了，镜片清水先冲、专用布擦；螺丝松了到店一分钟拧好。"))
                    .build(),
            Journey.named(REPURCHASE)
                    .startsOn(done("purchased", ChainDomain.LENSES))
                    .reentry(Reentry.restart())
                    .endIf(noFriend, "no friend")
                    .step("wait")
                    .pause(days(26).at("10:00"))
                    .step("half")
                    .then(Split.arm("reminded", 100 - HELD_OUT, "due").holdout("left alone", HELD_OUT))
                    .step("due")
                    .send(say(LENSES_DUE, CARE, "不戴过期的镜片", "这一盒月抛快到期了，眼睛干就早两天换；要补货回我一句，顺丰当天发。"))
                    .build()
        };
    }

    /** What is said besides journeys: in the group every week, and once in June to regulars who agreed to it. */
    static Content[] contents() {
        return new Content[] {
            say("lesson", KNOWLEDGE, "学会一件护眼的事", "今晚护眼课：孩子看屏幕多久要休息，问题发在群里，验光师在。"),
            say("questions", PARTICIPATION, "问题当场有人答", "周六答疑：镜片、隐形、散光，把问题发出来，一条一条答。"),
            say(SALE, PROMOTION, "老客户配第二副省一笔", "明视眼镜：六月老客户配第二副镜片减一百元，到六月十八日。回复 TD 退订")
                    .sender(ChainDomain.OWNER)
                    .refusal("回复 TD 退订")
        };
    }

    static WinBack winBack() {
        return WinBack.named("win-back")
                .after(days(75))
                .trying(
                        say("win-back-1", CARE, "之前的问题有没有解决，有人惦记", "好久没联系了。眼镜还合适吗？没解决的问题，回我一句就行。"),
                        say("win-back-2", KNOWLEDGE, "三分钟自查，省一次跑腿", "一份度数自查清单：哪些情况该来店里看，哪些在家处理就好。"))
                .apart(days(14))
                .peace(days(180));
    }

    private static Content say(String name, Purpose purpose, String value, String words) {
        return Content.named(name).purpose(purpose).value(value).text(words);
    }
}
