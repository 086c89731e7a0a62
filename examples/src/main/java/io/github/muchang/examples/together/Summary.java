package io.github.muchang.examples.together;

import io.github.muchang.attribution.ChannelWorth;
import io.github.muchang.attribution.Grain;
import io.github.muchang.attribution.Histories;
import io.github.muchang.content.ContentMix;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Adherence;
import io.github.muchang.insight.Effect;
import io.github.muchang.insight.Flow;
import io.github.muchang.insight.Flows;
import io.github.muchang.insight.Insight;
import io.github.muchang.insight.Inventory;
import io.github.muchang.insight.MonthSales;
import io.github.muchang.insight.Reachability;
import io.github.muchang.insight.StaffTime;
import io.github.muchang.insight.Uplift;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.money.Money;
import io.github.muchang.referral.Referral;
import io.github.muchang.referral.ReferralReport;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.time.Days;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of it, in Chinese and English; every number is read off what Muchang or a platform knows. */
final class Summary {
    private static final int BEST_PERCENT = 20;
    private static final int REASONS = 5;

    private final Together together;
    private final Muchang muchang;
    private final PrivateDomain domain;
    private final PrintWriter out;
    private final Insight insight;
    private final Flows flows;
    private final Reachability reachability;
    private final Histories histories;
    private final Adherence adherence = new Adherence();

    Summary(Together together, PrintWriter out) {
        this.together = together;
        this.muchang = together.muchang();
        this.domain = muchang.domain();
        this.out = out;
        insight = Insight.of(domain);
        flows = new Flows(domain.calendar());
        reachability = new Reachability(domain);
        histories = new Histories(domain);
        muchang.follow(
                recorded -> { // one reading of the journal for all
                    insight.take(recorded);
                    flows.take(recorded);
                    reachability.take(recorded);
                    histories.take(recorded);
                    adherence.take(recorded);
                });
    }

    void print() {
        Inventory inventory = reachability.inventory();
        say(
                "%s，%s 至 %s：来过 %,d 人，认得的客户 %,d，可触达 %,d",
                "people who came, customers as far as they are known, reachable",
                domain.name(),
                together.first(),
                together.last().minusDays(1),
                together.town().all().size(),
                muchang.customers().size(),
                inventory.reachable());
        pools();
        channels();
        lifecycle();
        messages();
        refused();
        uplift();
        staff();
        club();
        referral();
        revenue();
        platforms();
    }

    private void pools() {
        say("渠", "pools");
        for (Flow each : flows.conservation().pools()) {
            say(
                    "  %-10s 来过 %,6d  现有 %,6d  离开 %,5d",
                    "came, are there, left", each.name(), each.entered(), each.present(), each.lost());
        }
        say("  守恒 %s", "what came is there or went", flows.conservation().holds() ? "✓" : "✗");
    }

    private void channels() {
        say("道：花费与所得", "channels: what was spent, what came of it");
        Days whole = new Days(together.first(), together.last());
        for (ChannelWorth each : together.economics().channels(histories, Grain.PATHWAY, whole, muchang.now())) {
            if (each.people() > 0) {
                say(
                        "  %-10s 首次带来 %,6d  首购 %,5d  每个首购花 %s  已付 %s",
                        "first brought, first purchases, cost of each, paid since",
                        each.channel().pathway().isEmpty()
                                ? "老客码"
                                : each.channel().pathway(),
                        each.people(),
                        each.buyers(),
                        each.costPerFirstPurchase().map(Money::toString).orElse("-"),
                        each.value());
            }
        }
    }

    private void lifecycle() {
        StringBuilder stages = new StringBuilder();
        for (Stage each : domain.lifecycle().stages()) {
            stages.append(String.format(
                    Locale.ROOT,
                    "  %s %,d",
                    each.chinese(),
                    muchang.stage(each.name()).size()));
        }
        say("生命周期%s", "lifecycle", stages);
    }

    private void messages() {
        say("说了什么，之后 7 天", "what was said, and within 7 days after it");
        Map<Purpose, Long> counts = new EnumMap<>(Purpose.class);
        for (Effect each : insight.effects().contents()) {
            say(
                    "  %-16s 送达 %,6d  购买 %,5d  %s",
                    "delivered, bought, for",
                    each.content(),
                    each.delivered(),
                    each.bought(),
                    Money.of(each.amount(), domain.currency()));
            counts.merge(each.purpose(), each.delivered(), Long::sum);
        }
        List<ContentMix.Miss> misses = domain.contents().mix().check(counts);
        say("  内容配比 %s", "the mix of contents keeps its targets", misses.isEmpty() ? "✓" : "✗ " + misses);
    }

    private void refused() {
        Map<String, Long> reasons = new TreeMap<>();
        adherence.messages().forEach(each -> each.reasons()
                .forEach((reason, times) -> reasons.merge(reason, times, Long::sum)));
        say("没有发出或没有送到", "what was not sent, or did not arrive");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .forEach(each -> say("  %,6d  %s", "", each.getValue(), each.getKey()));
    }

    private void uplift() {
        for (Uplift each : insight.uplifts().uplifts()) {
            say(
                    "「%s」提醒了 %,d 人次，留出 %,d 人次不提醒：7 天内购买多 %.1f 个百分点（95 %% 区间 %.1f 到 %.1f）",
                    "reminded, left alone, percentage points more bought within 7 days",
                    each.journey(),
                    each.treated(),
                    each.held(),
                    100 * each.difference(),
                    100 * each.lower(),
                    100 * each.upper());
        }
    }

    private void staff() {
        long done = 0;
        long overdue = 0;
        for (StaffTime each : insight.staff().staff()) {
            done += each.done().count();
            overdue += each.overdue();
        }
        say(
                "员工 %d 人，办完任务 %,d，逾期 %,d",
                "staff, tasks done, overdue", domain.team().members().size(), done, overdue);
    }

    private void club() {
        Identity club = Identity.of("qq-group", together.club().openid());
        say(
                "QQ 护眼群 %,d 人，群里说了 %,d 句%s",
                "members of the QQ group, words said in it",
                muchang.communities().members(club).size(),
                insight
                        .groups()
                        .days(muchang.communities().find(club).orElseThrow().id())
                        .stream()
                        .mapToLong(each -> each.words())
                        .sum(),
                muchang.communities().health().stream()
                        .flatMap(each -> each.in(domain.wording(Locale.CHINA)).stream())
                        .map(each -> "；" + each)
                        .reduce("", String::concat));
    }

    private void referral() {
        ReferralReport report = muchang.referral().report(ChainDomain.REFERRAL);
        say(
                "转介绍：%,d 人有码，带来 %,d 人，留下并买了 %,d 人；付奖励 %,d 笔 %s，每留一位 %s",
                "have codes, friends who came, who stayed and bought; rewards paid, cost of each who stayed",
                report.sharers(),
                report.friends().values().stream().mapToInt(each -> each).sum(),
                report.friends().getOrDefault(Referral.Standing.EARNED, 0),
                together.cashier().book().size(),
                together.cashier().paid(),
                report.costEach().map(Money::toString).orElse("-"));
    }

    private void revenue() {
        for (MonthSales each : insight.revenue().months(BEST_PERCENT)) {
            say(
                    "%s 营收 %s，最好的 %d %% 客户占 %.0f %%",
                    "revenue, and the share of the best customers",
                    each.month(),
                    Money.of(each.best().total(), domain.currency()),
                    BEST_PERCENT,
                    100 * each.best().share());
        }
    }

    private void platforms() {
        Platforms platforms = together.platforms();
        int exceeded = platforms.wecom.exceeded().size()
                + platforms.account.exceeded().size()
                + platforms.qq.exceeded().size();
        say(
                "回调丢了 %d 次，对账之后漏掉的好友 %d 位；超过平台限额 %d 次",
                "callbacks lost, friends overlooked after rosters were compared, quotas exceeded",
                Together.LOST,
                together.overlooked(),
                exceeded);
    }

    private void say(String chinese, String english, Object... values) {
        out.println(String.format(Locale.ROOT, chinese, values) + (english.isEmpty() ? "" : " / " + english));
    }
}
