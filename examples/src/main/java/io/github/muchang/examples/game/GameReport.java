package io.github.muchang.examples.game;

import static io.github.muchang.segment.Conditions.memberOf;

import io.github.muchang.community.Removal;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Flows;
import io.github.muchang.insight.MultiHome;
import io.github.muchang.insight.PathwayFlow;
import io.github.muchang.insight.Reachability;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Community;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.runtime.Muchang;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of it, in Chinese and English; every number is read off what Muchang knows. */
final class GameReport {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss EEE", Locale.CHINA);

    private final Game game;
    private final Muchang muchang;
    private final PrivateDomain domain;
    private final PrintStream out;

    GameReport(Game game, PrintStream out) {
        this.game = game;
        this.muchang = game.operator().muchang();
        this.domain = muchang.domain();
        this.out = out;
    }

    void print() {
        hop();
        homes();
        outage();
        weekly();
        cleanup();
    }

    private void hop() {
        Flows flows = new Flows(domain.calendar());
        muchang.follow(flows);
        PathwayFlow followed = flow(flows, "game/followers");
        PathwayFlow hopped = flow(flows, "followers/bot-users");
        long inGroups = muchang.ask(memberOf("groups")).count();
        long fromAccount = muchang.pool("groups")
                .members()
                .filter(each -> muchang.party(each).touches().stream()
                        .anyMatch(touch -> touch.source().equals(GameDomain.HOP.code())))
                .count();
        say("从公众号到 QQ", "from the official account to QQ");
        say(
                "  关注 " + followed.arrivals() + " 次，取关 " + followed.flow().lost(),
                "  followed " + followed.arrivals() + ", unfollowed "
                        + followed.flow().lost());
        say(
                "  经「" + GameDomain.HOP.code() + "」加机器人 " + hopped.arrivals() + "，又离开 "
                        + hopped.flow().lost(),
                "  came to the bot through '" + GameDomain.HOP.code() + "' " + hopped.arrivals() + ", left again "
                        + hopped.flow().lost());
        say(
                "  群内 " + inGroups + " 人，认得出从公众号来的 " + fromAccount,
                "  in the groups " + inGroups + ", known to come from the account " + fromAccount);
    }

    private void homes() {
        Reachability reachability = new Reachability(domain);
        muchang.follow(reachability);
        MultiHome homes = MultiHome.of(reachability);
        homes.alerts(0.1)
                .forEach(each -> say(
                        "  " + each.in(domain.wording(Locale.CHINA)), "  " + each.in(domain.wording(Locale.ENGLISH))));
    }

    private void outage() {
        Outage outage = game.outage();
        Map<String, Long> reached = new TreeMap<>();
        Map<String, Long> missed = new TreeMap<>();
        long last = 0;
        for (Outage.Told each : outage.told()) {
            if (each.state() == Outage.State.REACHED) {
                reached.merge(each.carrier(), 1L, Long::sum);
                last = Math.max(last, each.at());
            } else {
                missed.merge(why(each), 1L, Long::sum);
            }
        }
        say("停机公告，" + moment(outage.begun()), "notice of an outage");
        say(
                "  群 " + reached.getOrDefault("qq-groups", 0L) + " 个，群里 "
                        + outage.inGroups().size() + " 人，不再单独打扰",
                "  groups " + reached.getOrDefault("qq-groups", 0L) + ", with "
                        + outage.inGroups().size() + " people, who are not written to again");
        say("  机器人单聊 " + reached.getOrDefault("qq", 0L), "  bot, one to one " + reached.getOrDefault("qq", 0L));
        say(
                "  公众号模板消息 " + reached.getOrDefault("official-account", 0L),
                "  official account, template message " + reached.getOrDefault("official-account", 0L));
        say("  全部送达于 " + moment(last), "  the last of them at that moment");
        missed.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> out.println("  未送达 / not reached " + each.getValue() + "：" + each.getKey()));
    }

    private void weekly() {
        Identity group = game.group(0);
        say("每周五 20:00", "every Friday at 20:00");
        muchang.history(group).stream()
                .filter(each -> each.fact() instanceof DeliveryRequested asked
                        && asked.content().equals("weekly"))
                .forEach(each -> out.println("  " + moment(each.at().toEpochMilli())));
        for (WhyNot each : muchang.messages().whyNot(group, "weekly")) {
            say("  本月再发一条？" + each.remedies(Locale.CHINA), "  one more this month? " + each.remedies(Locale.ENGLISH));
        }
    }

    private void cleanup() {
        Identity group = game.group(0);
        Community before = muchang.communities().find(group).orElseThrow().community();
        int removed = game.cleansUp();
        int after = muchang.communities().members(group).size();
        Map<Removal.Why, Long> proposed = game.proposed().stream()
                .collect(Collectors.groupingBy(Removal::why, TreeMap::new, Collectors.counting()));
        say(
                "清理一群：" + before.members() + " 人，上限 " + before.plan().capacity(),
                "clean-up of the first group: " + before.members() + " members, room for "
                        + before.plan().capacity());
        proposed.forEach((why, many) -> {
            Removal one = game.proposed().stream()
                    .filter(each -> each.why() == why)
                    .findFirst()
                    .orElseThrow();
            say(
                    "  提议 " + many + " 人，例如 " + one.in(domain.wording(Locale.CHINA)),
                    "  proposed " + many + ", such as " + one.in(domain.wording(Locale.ENGLISH)));
        });
        say(
                "  小周同意 " + game.agreed().size() + " 人，平台移出 " + removed + " 人，待办剩 "
                        + muchang.communities().toRemove().size() + "，群里剩 " + after + " 人",
                "  agreed to " + game.agreed().size() + ", put out by QQ " + removed + ", left to do "
                        + muchang.communities().toRemove().size() + ", members now " + after);
    }

    private static String why(Outage.Told told) {
        List<Reason> why = told.why();
        return why.isEmpty()
                ? told.state().name()
                : why.stream().map(Reason::chinese).collect(Collectors.joining("；")) + " / "
                        + why.stream().map(Reason::english).collect(Collectors.joining("; "));
    }

    private static PathwayFlow flow(Flows flows, String pathway) {
        return flows.pathways().stream()
                .filter(each -> each.pathway().equals(pathway))
                .findFirst()
                .orElseThrow();
    }

    private String moment(long millis) {
        return Instant.ofEpochMilli(millis).atZone(domain.zone()).format(MINUTES);
    }

    private void say(String chinese, String english) {
        out.println(chinese + " / " + english.strip());
    }
}
