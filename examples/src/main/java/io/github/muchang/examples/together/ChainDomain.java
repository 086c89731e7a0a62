package io.github.muchang.examples.together;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.adShare;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.consentRequired;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Policy.notSoldAgainWithin;
import static io.github.muchang.policy.Policy.onlyIf;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.poolAge;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static io.github.muchang.time.Span.minutes;

import io.github.muchang.channel.Goal;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.community.Programme;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** 明视眼镜, a chain of eight shops: where its customers are, by what they come, what it keeps to, and who looks after them. */
final class ChainDomain {
    static final String OWNER = "明视眼镜";
    static final String SHOPPERS = "shoppers";
    static final String FRIENDS = "friends";
    static final String FOLLOWERS = "followers";
    static final String BOT_USERS = "bot-users";
    static final String CLUB = "club";

    static final String GLASSES = "配镜";
    static final String LENSES = "隐形眼镜";
    static final String CARE_LIQUID = "护理液";

    /** No customer gets more than so many messages in {@link #CAP_DAYS} days, whatever they are for and wherever they go. */
    static final int CAP = 2;

    static final int CAP_DAYS = 7;
    static final String QUIET_FROM = "21:30";
    static final String QUIET_UNTIL = "08:30";
    static final int SHOPS = 8;
    static final SourceCode PARCEL = SourceCode.of("parcel-card").placedAt("网店包裹卡");
    static final SourceCode POSTER = SourceCode.of("window-poster").placedAt("橱窗海报");
    static final SourceCode VIDEO = SourceCode.of("short-video").placedAt("短视频投放");
    static final SourceCode MENU = SourceCode.of("account-menu").placedAt("公众号菜单「加顾问」");
    static final SourceCode CLUB_LINK = SourceCode.of("club-link").placedAt("护眼群邀请");
    static final String REFERRAL = "老友荐新";

    /** Those who look after customers, by the user ids that WeCom knows them by; one in each shop. */
    static final List<String> ADVISORS = List.of("林晓", "王磊", "陈静", "赵敏", "周杰", "许诺", "沈月", "何川");

    private static final String OPTOMETRIST = "验光师";

    private ChainDomain() {}

    static PrivateDomain of(LocalDate first, LocalDate last) {
        Pool shoppers = Pool.named(SHOPPERS).ownedBy(OWNER).offline().kind(Pool.Kind.GUESTS);
        Pool video =
                Pool.named("short-video-viewers").ownedBy("短视频平台").offline().kind(Pool.Kind.PLATFORM);
        Pool followers = Pool.named(FOLLOWERS)
                .ownedBy(OWNER)
                .on("official-account")
                .kind(Pool.Kind.FOLLOWERS)
                .worth("每周一篇护眼知识")
                .goal(Goal.Aim.ACQUIRE, first, last);
        Pool friends = Pool.named(FRIENDS)
                .ownedBy(OWNER)
                .on("wecom")
                .kind(Pool.Kind.FRIENDS)
                .worth("随时能问自己的验光师")
                .goal(Goal.Aim.CONVERT, first, last);
        Pool botUsers = Pool.named(BOT_USERS).ownedBy(OWNER).on("qq");
        Pool club = Pool.named(CLUB)
                .ownedBy(OWNER)
                .on("qq-groups")
                .kind(Pool.Kind.GROUP)
                .worth("有人一起问一起答");
        PrivateDomain chain = PrivateDomain.named(OWNER)
                .statement("让每个人看得清、戴得舒服")
                .zone("Asia/Shanghai")
                .identity("external", Identity.Strength.STRONG)
                .identity("openid", Identity.Strength.STRONG)
                .identity("qq-user", Identity.Strength.STRONG)
                .identity("qq-member", Identity.Strength.STRONG)
                .identity("qq-group", Identity.Strength.STRONG)
                .identity("card", Identity.Strength.STRONG)
                .activities(
                        io.github.muchang.adapters.wechat.Event.ACTIVITY,
                        io.github.muchang.adapters.qq.official.Event.ACTIVITY,
                        ActivityType.by("asked", "咨询", "asked something"),
                        ActivityType.to("liked", "朋友圈点赞", "was given a like"))
                .pools(shoppers, video, followers, friends, botUsers, club)
                .pathways(
                        Pathway.from(shoppers)
                                .to(friends)
                                .named("counter")
                                .by(tables())
                                .purpose(Purpose.SERVICE),
                        Pathway.from(shoppers)
                                .to(friends)
                                .named("parcel")
                                .by(PARCEL)
                                .purpose(Purpose.SERVICE),
                        Pathway.from(shoppers)
                                .to(followers)
                                .named("poster")
                                .by(POSTER)
                                .purpose(Purpose.KNOWLEDGE),
                        Pathway.from(video)
                                .to(followers)
                                .named("video")
                                .by(VIDEO)
                                .purpose(Purpose.PROMOTION),
                        Pathway.from(followers)
                                .to(friends)
                                .named("menu")
                                .by(MENU)
                                .purpose(Purpose.SERVICE),
                        Pathway.from(friends).to(botUsers).named("club-link").by(CLUB_LINK),
                        Pathway.within(friends, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY),
                        Pathway.within(followers, "account", ONE_TO_ONE, TWO_WAY),
                        Pathway.within(botUsers, "bot", ANY_TIME, ONE_TO_ONE, TWO_WAY),
                        Pathway.within(club, "club-post", ANY_TIME))
                .segment("buyers", everDid("purchased"))
                .segment("regulars", did("purchased").atLeast(2).within(days(90)))
                .segment("vip", total("purchased").atLeast(yuan(1_800)).within(days(90)))
                .lifecycle(Lifecycle.standard(days(60), days(90)))
                .contents(ChainJourneys.contents())
                .mix(ContentMix.notSelling(70))
                .journeys(ChainJourneys.all())
                .policies(
                        quietHours(QUIET_FROM, QUIET_UNTIL),
                        atMost(CAP).per(days(CAP_DAYS)),
                        minimumGap(hours(4)),
                        consentRequired(Purpose.PROMOTION, Purpose.BENEFIT),
                        notSoldAgainWithin(days(14)),
                        adShare(20).ofLast(10).inPool(CLUB),
                        onlyIf(any(
                                        poolAge(FOLLOWERS).lessThan(minutes(1)),
                                        did("replied").atLeast(1).within(hours(48))))
                                .on("official-account")) // as long as the platform lets an account answer
                .staff(ADVISORS.stream()
                        .map(each -> Member.named(each)
                                .as(OPTOMETRIST)
                                .on(Shift.between("09:00", "21:00"))
                                .atMost(60))
                        .toArray(Member[]::new))
                .daily(DailyList.named("vip-moments", all(inSegment("vip"), memberOf(FRIENDS)))
                        .todo("给 VIP 的朋友圈点个赞")
                        .by(OPTOMETRIST)
                        .at("09:30")
                        .atMost(5)
                        .recording("liked"))
                .programmes(Programme.named("evenings")
                        .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "lesson")
                        .weekly(DayOfWeek.SATURDAY, "20:00", 60, "questions"))
                .referrals(ReferralProgramme.forAdvocates(REFERRAL, everDid("purchased"))
                        .rewarding(yuan(30), yuan(5))
                        .staying(days(7))
                        .waiting(days(15))
                        .atMost(10, days(30))
                        .budget(Money.yuan(60_000)))
                .build();
        return ChainJourneys.winBack().into(chain);
    }

    /** The code on the tables of a shop. */
    static SourceCode table(int shop) {
        return SourceCode.of("shop-" + (shop + 1)).placedAt("第 " + (shop + 1) + " 家店的验光台");
    }

    private static SourceCode[] tables() {
        SourceCode[] tables = new SourceCode[SHOPS];
        for (int shop = 0; shop < SHOPS; shop++) {
            tables[shop] = table(shop);
        }
        return tables;
    }
}
