package io.github.muchang.examples;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.aliveProbability;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.expectedPurchases;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.preset.Cycle;
import io.github.muchang.preset.RepurchaseClock;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseModel;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * 复购时钟: the right moment to buy again, for an aesthetic clinic and an optical shop. What lasts long is looked after by a person, what is
 * used up soon goes to the group, and whoever has a rhythm of their own is met by it; and who of a flower shop's customers is still there.
 */
public final class Repurchase {
    private static final Identity ZHOU = Identity.of("unionid", "o6_repurchase_zhou");
    private static final Identity HE = Identity.of("unionid", "o6_repurchase_he");
    private static final Identity LIN = Identity.of("unionid", "o6_repurchase_lin");

    private Repurchase() {}

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        clinic(out);
        out.println();
        opticalShop(out);
        out.println();
        stillThere(out);
    }

    private static void clinic(PrintStream out) {
        RepurchaseClock clock = RepurchaseClock.named("复购")
                .with(Cycle.of("玻尿酸", days(180)).due(days(14), days(30)).by("咨询师"))
                .with(Cycle.of("种植牙", days(3650)).due(days(30), days(90)).by("口腔医生"));
        out.println("一、医美诊所：玻尿酸 180 天，种植牙 10 年，都由人一对一服务");
        try (Muchang muchang = open("安和诊所", clock)) {
            arrive(muchang, ZHOU, "2024-01-10T10:00:00+08:00");
            arrive(muchang, HE, "2024-01-10T10:00:00+08:00");
            buy(muchang, HE, "种植牙", 9800, "2024-01-12T10:00:00+08:00");
            for (String at : new String[] {"2024-01-15", "2024-05-14", "2024-09-11", "2025-01-09"}) {
                buy(muchang, ZHOU, "玻尿酸", 2600, at + "T15:00:00+08:00"); // every 120 days
            }
            muchang.advanceTo("2025-04-01T12:00:00+08:00");
            out.println("周女士自己的节奏是 120 天，问她该不该来了（2025-04-01）：");
            explain(out, muchang, ZHOU, clock.due("玻尿酸"));
            muchang.advanceTo("2025-05-27T12:00:00+08:00");
            muchang.accept(Signal.did(ZHOU, "replied").at("2025-05-27T12:00:00+08:00"));
            muchang.advanceTo("2025-05-27T15:00:00+08:00");
            muchang.accept(
                    Signal.taskDone(ZHOU, task(muchang, ZHOU), "booked", "小安").at("2025-05-27T15:00:00+08:00"));
            muchang.advanceTo("2025-06-10T12:00:00+08:00");
            out.println("周女士这一轮：");
            history(out, muchang, ZHOU);
            out.println("何先生的种植牙，十年后才问：");
            explain(out, muchang, HE, clock.due("种植牙"));
        }
    }

    private static void opticalShop(PrintStream out) {
        RepurchaseClock clock = RepurchaseClock.named("复购")
                .with(Cycle.of("渐进镜片", days(730)).due(days(30), days(60)).by("验光师"))
                .often("护理液", days(60), "护理群");
        out.println("二、眼镜店：渐进镜片两年，由验光师服务；护理液两个月，进群拼");
        try (Muchang muchang = open("明视眼镜", clock)) {
            arrive(muchang, LIN, "2024-01-10T10:00:00+08:00");
            buy(muchang, LIN, "渐进镜片", 1880, "2024-01-10T11:00:00+08:00");
            buy(muchang, LIN, "护理液", 45, "2024-01-10T11:00:00+08:00");
            muchang.advanceTo("2024-03-06T12:00:00+08:00");
            muchang.accept(Signal.added(LIN).to("护理群").at("2024-03-06T12:00:00+08:00"));
            muchang.advanceTo("2024-03-08T12:00:00+08:00");
            buy(muchang, LIN, "护理液", 45, "2024-03-08T12:00:00+08:00");
            muchang.advanceTo("2024-05-10T12:00:00+08:00");
            buy(muchang, LIN, "护理液", 45, "2024-05-10T12:00:00+08:00");
            muchang.advanceTo("2026-01-10T12:00:00+08:00");
            out.println("林女士两年里：");
            history(out, muchang, LIN);
            out.println("镜片该换了吗（2026-01-10）：");
            explain(out, muchang, LIN, clock.due("渐进镜片"));
            out.println("旅程的样子：");
            out.println(muchang.domain()
                    .journeys()
                    .find(clock.journey("护理液"))
                    .orElseThrow()
                    .toMermaid());
        }
    }

    /** The parameters are those of Fader, Hardie and Lee 2005; muchang-statistics finds one's own. */
    private static void stillThere(PrintStream out) {
        BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426, days(7));
        PrivateDomain domain = PrivateDomain.named("花间花店")
                .pools(Pool.named("wecom-friends").ownedBy("花间花店").on("wecom"))
                .purchaseModels(PurchaseModel.of("purchased", model))
                .segment("仍在", aliveProbability().atLeast(0.5))
                .segment("还会来", expectedPurchases(days(180)).atLeast(0.5))
                .lifecycle(Lifecycle.standard(
                        all(silentFor(days(30)), expectedPurchases(days(90)).lessThan(0.3)),
                        all(silentFor(days(30)), expectedPurchases(days(90)).lessThan(0.1))))
                .build();
        out.println("三、花店：同样三个月没来，常来的多半走了，偶尔来的还在");
        try (Muchang muchang =
                Muchang.builder(domain).carrier(LoopbackCarrier.named("wecom")).open()) {
            for (String at : new String[] {"2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02"}) {
                buy(muchang, ZHOU, "鲜花", 99, at + "T10:00:00+08:00");
            }
            buy(muchang, HE, "鲜花", 99, "2025-11-03T10:00:00+08:00");
            buy(muchang, HE, "鲜花", 99, "2026-02-02T10:00:00+08:00");
            muchang.advanceTo("2026-05-04T12:00:00+08:00");
            for (Identity who : new Identity[] {ZHOU, HE}) {
                out.println(who.equals(ZHOU) ? "周女士（每周来）：" : "何先生（三个月来一次）：");
                explain(out, muchang, who, "仍在");
                explain(out, muchang, who, "还会来");
            }
        }
    }

    private static Muchang open(String name, RepurchaseClock clock) {
        Pool friends = Pool.named("wecom-friends").ownedBy(name).on("wecom");
        Pool group = Pool.named("护理群").ownedBy(name).on("wecom").kind(Pool.Kind.GROUP);
        PrivateDomain domain = PrivateDomain.named(name)
                .pools(friends, group)
                .pathways(Pathway.from(friends).to(group).by(SourceCode.of("group-code")))
                .policies(quietHours("21:30", "08:30"), atMost(2).per(days(7)))
                .build();
        return Muchang.builder(clock.into(domain))
                .carrier(LoopbackCarrier.named("wecom"))
                .open();
    }

    private static void arrive(Muchang muchang, Identity who, String at) {
        muchang.accept(Signal.added(who)
                .to("wecom-friends")
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + who.value()))
                .at(at));
    }

    private static void buy(Muchang muchang, Identity who, String category, int price, String at) {
        muchang.accept(Signal.did(who, "purchased")
                .labelled(category)
                .amount(yuan(price))
                .at(at));
    }

    private static void explain(PrintStream out, Muchang muchang, Identity who, String segment) {
        out.println("  " + muchang.explain(who, segment).in(Locale.CHINA));
    }

    private static void history(PrintStream out, Muchang muchang, Identity who) {
        muchang.history(who).stream()
                .filter(entry -> isTold(entry.fact()))
                .map(HistoryEntry::fact)
                .forEach(fact -> out.println(
                        "  " + muchang.domain().wording(Locale.CHINA).moment(fact.at()) + "  "
                                + fact.in(muchang.domain().wording(Locale.CHINA))));
    }

    private static String task(Muchang muchang, Identity who) {
        return muchang.history(who).stream()
                .map(HistoryEntry::fact)
                .filter(JourneyFact.TaskOpened.class::isInstance)
                .map(fact -> ((JourneyFact.TaskOpened) fact).task())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static boolean isTold(Fact fact) {
        return fact instanceof DeliveryRequested
                || fact instanceof ChannelFact.PoolEntered
                || fact instanceof JourneyFact.TaskOpened
                || fact instanceof JourneyFact.TaskClosed
                || fact instanceof JourneyFact.JourneyEnded;
    }
}
