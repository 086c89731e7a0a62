package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.policy.Policy.adShare;
import static io.github.muchang.policy.Policy.quietHours;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Health;
import io.github.muchang.community.Programme;
import io.github.muchang.community.Removal;
import io.github.muchang.community.Watch;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Community;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** 社群的一生: an open class in a group of four weeks, from its opening to its farewell, while fewer and fewer take part. */
public final class GroupLife {
    private static final Identity GROUP = Identity.of("group", "wr-open-class-1");
    private static final Instant BEGINS = Moments.parse("2026-03-02T09:00:00+08:00");
    private static final Instant ENDS = Moments.parse("2026-03-30T21:00:00+08:00");
    private static final int MEMBERS = 40;
    private static final int REGULARS = 5;
    private static final int SHOWN = 4;

    private GroupLife() {}

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        PrivateDomain domain = optics();
        try (Muchang muchang = Muchang.builder(domain)
                .carrier(LoopbackCarrier.named("wecom"))
                .startingAt(BEGINS)
                .open()) {
            muchang.accept(Signal.opened(GROUP)
                    .of("open-class-groups")
                    .following("open-class")
                    .towards("四周学会护理镜片")
                    .ownedBy("小林")
                    .capacity(25)
                    .lasting(BEGINS, ENDS)
                    .reachableAt(Address.of("wecom", "corp-1", "wr-open-class-1"))
                    .at(BEGINS));
            for (int i = 0; i < MEMBERS; i++) {
                muchang.accept(Signal.joined(member(i), GROUP).at(BEGINS.plus(Duration.ofMinutes(i))));
            }
            Community.Plan plan =
                    muchang.communities().find(GROUP).orElseThrow().community().plan();
            int week = 0;
            for (Programme.Post post : Programme.openClass().posts(plan, domain.calendar())) {
                Instant at = Instant.ofEpochMilli(post.at());
                muchang.advanceTo(at);
                muchang.messages().send(GROUP, post.content());
                boolean sunday = post.content().equals("trial");
                if (sunday) {
                    muchang.messages().send(GROUP, "spring-sale");
                    week++;
                }
                talk(muchang, at, week);
                if (sunday) {
                    health(out, muchang, domain, week);
                }
            }
            muchang.advanceTo(ENDS);
            cleanUp(out, muchang, domain);
            out.println();
            out.println("分群建议："
                    + muchang.communities().divisions().get(0).parts().stream()
                            .map(part -> part.members().size() + " 人")
                            .toList());
            muchang.accept(Signal.ended(GROUP).at(ENDS));
            out.println();
            out.println("群里发了什么：");
            muchang.history(GROUP).stream()
                    .filter(GroupLife::isPost)
                    .forEach(each -> out.println("  " + each.in(Locale.CHINA)));
            out.println("群已结束，群内 " + muchang.communities().members(GROUP).size() + " 人，仍是客户 "
                    + muchang.customers().size() + " 人");
        }
    }

    /** More is said every week, by fewer and fewer. */
    private static void talk(Muchang muchang, Instant at, int week) {
        int speakers = Math.max(REGULARS, MEMBERS / 2 - 7 * week);
        for (int word = 0; word < 20 + 10 * week; word++) {
            int who = word % speakers;
            boolean advertises = week > 1 && who == 1;
            muchang.accept(Signal.of(member(who), new Gathering.Spoke(GROUP, advertises, false))
                    .at(at.plusSeconds(60 + 20L * word)));
        }
        for (int i = 0; i < week; i++) {
            muchang.accept(
                    Signal.quit(member(MEMBERS - 1 - 3 * week - i), GROUP).at(at.plus(Duration.ofMinutes(50 + i))));
        }
    }

    private static void health(PrintStream out, Muchang muchang, PrivateDomain domain, int week) {
        Health health = muchang.communities().health().get(0);
        out.println("第 " + week + " 周，成员 " + health.members() + " 人" + (health.isWell() ? "：健康" : ""));
        health.in(domain.wording(Locale.CHINA)).forEach(sign -> out.println("  " + sign));
    }

    private static void cleanUp(PrintStream out, Muchang muchang, PrivateDomain domain) {
        out.println();
        out.println("清理建议（由员工决定，系统不会自己移出任何人）：");
        List<Removal> removals = muchang.communities().removals(Watch.STANDARD.lurkingAfter(21));
        removals.stream().limit(SHOWN).forEach(each -> out.println("  " + each.in(domain.wording(Locale.CHINA))));
        out.println("  共 " + removals.size() + " 条");
        for (Removal each : removals) {
            muchang.communities().decide(each, each.why() == Removal.Why.ADVERTISER, "小林");
        }
        out.println("小林同意移出 " + muchang.communities().toRemove().size() + " 人");
    }

    private static boolean isPost(HistoryEntry entry) {
        Fact fact = entry.fact();
        return fact instanceof DeliveryRequested || fact instanceof MessageSuppressed;
    }

    private static Identity member(int number) {
        return Identity.of("unionid", "o6_group_life_" + number);
    }

    private static PrivateDomain optics() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(Pool.named("open-class-groups")
                        .ownedBy("明视眼镜")
                        .on("wecom")
                        .kind(Pool.Kind.GROUP)
                        .worth("四周学会护理镜片"))
                .contents(
                        Content.named("open-class")
                                .purpose(KNOWLEDGE)
                                .value("学会一件护理镜片的事")
                                .text("今晚八点公开课：镜片为什么会花"),
                        Content.named("questions")
                                .purpose(PARTICIPATION)
                                .value("问题当场有人答")
                                .text("本周答疑：把你的问题发在群里"),
                        Content.named("trial")
                                .purpose(PARTICIPATION)
                                .value("免费试用清洁布")
                                .text("领一块清洁布，用一周告诉我们感受"),
                        Content.named("farewell")
                                .purpose(KNOWLEDGE)
                                .value("知道以后去哪里学")
                                .text("三天后本群解散，谢谢大家；以后的课都在公众号「明视眼镜」"),
                        Content.named("spring-sale")
                                .purpose(PROMOTION)
                                .value("群友配镜便宜一百元")
                                .text("明视眼镜：本周配镜减一百元，回复 TD 退订")
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"))
                .policies(adShare(10).ofLast(10), quietHours("21:30", "08:30"))
                .build();
    }
}
