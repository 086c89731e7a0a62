package io.github.muchang.examples.brands;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;
import static io.github.muchang.content.Purpose.BENEFIT;
import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;

import io.github.muchang.brand.Introduction;
import io.github.muchang.brand.Introductions;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journey.Journey;
import io.github.muchang.media.MediaPlan;
import io.github.muchang.media.Platform;
import io.github.muchang.media.StaffAccount;
import io.github.muchang.staff.Member;

/** 明视集团: glasses and hearing aids are two brands of one owner; the bookshop is another company, with a contract about the data. */
final class Group {
    static final String OPTICS = "明视眼镜";
    static final String HEARING = "明视听力";
    static final String BOOKS = "乐读书店";

    static final Pool GLASSES = Pool.named("glasses-friends").ownedBy(OPTICS).on("wecom");
    static final Pool EARS = Pool.named("hearing-friends").ownedBy(HEARING).on("wecom");
    /** Those of whom the bookshop told us that they came; its own customers are in a domain of its own. */
    static final Pool READERS = Pool.named("readers").ownedBy(BOOKS).offline();

    private static final Pool NOTES = Pool.named("xiaohongshu").ownedBy("小红书").kind(Pool.Kind.PLATFORM);

    static final Introductions INTRODUCTIONS = Introductions.among(GLASSES, EARS, READERS)
            .with(
                    Introduction.of(GLASSES, EARS, CARE, SourceCode.of("hearing-card")),
                    Introduction.of(EARS, GLASSES, BENEFIT, SourceCode.of("glasses-card")),
                    Introduction.of(GLASSES, READERS, BENEFIT, SourceCode.of("book-card")));

    static final MediaPlan PLAN = MediaPlan.on(Platform.required("wecom"), Platform.elective("xiaohongshu"))
            .with(
                    StaffAccount.of("lin", "wecom", "lin"),
                    StaffAccount.of("wang", "wecom", "wang").until("2026-03-16"), // she has left, and Zhao goes on
                    StaffAccount.of("zhao", "wecom", "wang").since("2026-03-16"),
                    StaffAccount.of("lin", "xiaohongshu", "林验光师").showing("lin-notes"),
                    StaffAccount.of("wang", "xiaohongshu", "小王看世界")
                            .showing("wang-notes")
                            .until("2026-03-16"),
                    StaffAccount.of("zhao", "xiaohongshu", "小王看世界")
                            .showing("wang-notes")
                            .since("2026-03-16"),
                    StaffAccount.ofAgency("星达人", "xiaohongshu", "星星测评").showing("star-notes"));

    private Group() {}

    static PrivateDomain domain() {
        return PrivateDomain.named("明视集团")
                .zone("Asia/Shanghai")
                .brands(OPTICS, HEARING, BOOKS)
                .pools(NOTES, GLASSES, EARS, READERS)
                .pathways(INTRODUCTIONS.pathways())
                .pathways(
                        Pathway.from(NOTES)
                                .to(GLASSES)
                                .named("notes")
                                .by(
                                        SourceCode.of("lin-notes"),
                                        SourceCode.of("wang-notes"),
                                        SourceCode.of("star-notes")),
                        Pathway.within(GLASSES, "glasses-chat", ANY_TIME, ONE_TO_ONE, TWO_WAY),
                        Pathway.within(EARS, "hearing-chat", ANY_TIME, ONE_TO_ONE, TWO_WAY))
                .staff(Member.named("lin"), Member.named("zhao"))
                .contents(
                        Content.named("lens-care")
                                .purpose(CARE)
                                .brand(OPTICS)
                                .value("镜片多用两年")
                                .text("三个清洁镜片的办法，照着做就行。"),
                        Content.named("hearing-check")
                                .purpose(CARE)
                                .brand(HEARING)
                                .value("五分钟知道自己的听力")
                                .text("明视听力：耳朵也该像眼睛一样查一查，出示这张卡就行。"))
                .journeys(Journey.named("listen")
                        .startsOn(entered(GLASSES))
                        .pause(days(1))
                        .send("lens-care")
                        .pause(days(4))
                        .send("hearing-check")
                        .build())
                .policies(INTRODUCTIONS.policies())
                .policies(quietHours("21:30", "08:30"), atMost(2).per(days(7)))
                .build();
    }
}
