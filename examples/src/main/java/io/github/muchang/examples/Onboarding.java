package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.Lived;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** 加微信不是结果: a virtual month of welcome and follow-up for many customers, and why one of them was written to when. */
public final class Onboarding {
    private Onboarding() {}

    /** Runs it for 10,000 customers, or as many as the first argument says; prints in Chinese. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), customers);
    }

    static void run(PrintStream out, int customers) {
        PrivateDomain optics = optics();
        Map<Integer, Integer> byHour = new TreeMap<>();
        Population town = Population.seeded(7)
                .with(People.of(customers, "wecom-friends")
                        .arriving(within(days(10))) // at any hour
                        .with(Habits.NONE.replying(0.33, averaging(hours(6)))));
        try (Muchang muchang =
                Muchang.builder(optics).carrier(LoopbackCarrier.named("wecom")).open()) {
            muchang.follow(recorded -> {
                if (recorded.fact() instanceof DeliveryAccepted sent) {
                    ZonedDateTime at = Instant.ofEpochMilli(sent.at()).atZone(optics.zone());
                    byHour.merge(at.getHour(), 1, Integer::sum);
                }
            });
            Lived month = town.live(muchang, "2026-03-01T00:00:00+08:00", "2026-03-31T00:00:00+08:00");
            out.println(customers + " 位客户，30 天，共发送 " + month.receivedInAll() + " 条");
            byHour.forEach((hour, messages) -> out.println("  " + hour + " 点：" + messages));
            IntStream.range(0, customers)
                    .mapToObj(town::person)
                    .filter(who -> waitedAndNeverReplied(muchang, who))
                    .findFirst()
                    .ifPresent(who -> muchang.history(who).forEach(entry -> out.println(entry.in(Locale.CHINA))));
        }
    }

    private static boolean waitedAndNeverReplied(Muchang muchang, Identity who) {
        return muchang.history(who).stream().anyMatch(entry -> entry.fact() instanceof MessageDeferred)
                && !muchang.explain(who, everDid("replied")).holds();
    }

    private static PrivateDomain optics() {
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        Journey welcome = Journey.named("welcome")
                .startsOn(entered(friends))
                .send("hello")
                .pause(days(2).at("10:00"))
                .endIf(did("replied").atLeast(1).within(days(2)))
                .send("care-tips")
                .pause(days(5).at("10:00"))
                .send("check-up")
                .build();
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .attributes(AttributeRule.personal("name", "称呼"))
                .pools(friends)
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好 {{name}}，我是你的验光师")
                                .otherwise("name", "朋友"),
                        Content.named("care-tips")
                                .purpose(KNOWLEDGE)
                                .value("镜片多用两年")
                                .text("三个清洁镜片的办法：清水先冲，专用布擦，别用纸巾"),
                        Content.named("check-up")
                                .purpose(SERVICE)
                                .value("知道度数有没有变")
                                .text("戴了一周还习惯吗？觉得晕可以随时来店里复查"))
                .journeys(welcome)
                .policies(quietHours("21:30", "08:30"), atMost(3).per(days(7)))
                .build();
    }
}
