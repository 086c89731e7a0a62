package io.github.muchang.examples.game;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.content.Purpose.TRANSACTIONAL;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.policy.PlatformRules;
import java.time.DayOfWeek;

/** 星海远征: what the operator says, where, when, and how often at most. */
final class GameDomain {
    /** The code of the share link in the official account's greeting. */
    static final SourceCode HOP = SourceCode.of("oa-welcome").placedAt("公众号关注自动回复");

    /** The code that is shown in the game. */
    static final SourceCode IN_GAME = SourceCode.of("in-game").placedAt("游戏内公告");

    /** The code on posters. */
    static final SourceCode POSTER = SourceCode.of("poster").placedAt("线下海报");

    /**
     * Active messages of QQ's bot by the stricter of two readings: 4 a month to a user or a group, as long as nobody has seen a bot that may send the
     * 1,000 a day of which the newer page speaks.
     */
    static final PlatformRules PUSHES = PlatformRules.fromJson("""
            {"rules": [
              {"name": "pushes", "carrier": "qq", "validFrom": "2024-01-01", "verifiedOn": "2026-11-22", "perReceiver": 4, "during": "month",
               "source": "bot-docs until 2025-04: 4 a month; the wiki of 2026-09-10 says 1,000 a day, bots report 40034105"},
              {"name": "pushes", "carrier": "qq-groups", "validFrom": "2024-01-01", "verifiedOn": "2026-11-22", "perReceiver": 4, "during": "month",
               "source": "as for users"}]}
            """);

    private GameDomain() {}

    /**
     * The definition.
     *
     * @param link the share link with the code {@link #HOP}
     */
    static PrivateDomain of(String link) {
        Pool game = Pool.named("game").ownedBy("星海工作室").offline();
        Pool followers = Pool.named("followers").ownedBy("星海工作室").on("official-account");
        Pool botUsers = Pool.named("bot-users").ownedBy("星海工作室").on("qq");
        Pool groups = Pool.named("groups")
                .ownedBy("星海工作室")
                .on("qq-groups")
                .kind(Pool.Kind.GROUP)
                .worth("开荒有人带，攻略当天有");
        return PrivateDomain.named("星海远征")
                .zone("Asia/Shanghai")
                .identity("openid", Identity.Strength.STRONG)
                .identity("qq-user", Identity.Strength.STRONG)
                .identity("qq-member", Identity.Strength.STRONG)
                .identity("qq-group", Identity.Strength.STRONG)
                .identity("player", Identity.Strength.STRONG)
                .activities(
                        io.github.muchang.adapters.wechat.Event.ACTIVITY,
                        io.github.muchang.adapters.qq.official.Event.ACTIVITY)
                .pools(game, followers, botUsers, groups)
                .pathways(
                        Pathway.from(game).to(followers).by(IN_GAME, POSTER),
                        Pathway.from(followers).to(botUsers).by(HOP),
                        Pathway.within(followers, "account-notice"),
                        Pathway.within(botUsers, "bot-message"),
                        Pathway.within(groups, "group-post"))
                .contents(
                        Content.named("to-qq")
                                .purpose(SERVICE)
                                .value("有人一起开荒")
                                .text("舰长好，QQ 群里有人带你开荒，从这里加机器人拿群号：" + link + " 。回复你的编号（如 P10086）绑定账号，公告只发一遍。"),
                        Content.named("to-group")
                                .purpose(SERVICE)
                                .value("拿到群号")
                                .text("舰长好，玩家群号见机器人资料页。回复编号绑定账号；回复「开团」，开团前提醒你。"),
                        Content.named("raid")
                                .purpose(PARTICIPATION)
                                .value("不会错过开团")
                                .text("一小时后开团，集合点：半人马座。")
                                .expiringAfter(hours(1)),
                        Content.named("weekly")
                                .purpose(KNOWLEDGE)
                                .value("本周阵容少走弯路")
                                .text("周五攻略：本周新星图的三套阵容，群文件可取。"),
                        Content.named(Outage.CONTENT)
                                .purpose(TRANSACTIONAL)
                                .value("知道什么时候能再进游戏")
                                .text("停机公告：22:40 起紧急维护，预计 00:30 恢复，补偿随邮件发放。")
                                .emergency()
                                .expiringAfter(hours(1)))
                .journeys(
                        Journey.named("hop")
                                .startsOn(entered(followers))
                                .send("to-qq")
                                .build(),
                        Journey.named("group")
                                .startsOn(entered(botUsers))
                                .send("to-group")
                                .build())
                .programmes(Programme.named("star-map").weekly(DayOfWeek.FRIDAY, "20:00", 30, "weekly"))
                .policies(quietHours("22:00", "08:30"), atMost(3).per(days(7)))
                .build();
    }
}
