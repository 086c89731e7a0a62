package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** 加微信不是结果: a virtual month of welcome and follow-up for many customers, and why one of them was written to when. */
public final class Onboarding {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final long DAY = 86_400;

    private Onboarding() {}

    /** Runs it for 10,000 customers, or as many as the first argument says; prints in Chinese. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), customers);
    }

    static void run(PrintStream out, int customers) {
        Map<String, Integer> byHour = new TreeMap<>();
        AtomicInteger sent = new AtomicInteger();
        PrivateDomain optics = optics();
        Muchang[] self = new Muchang[1];
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom").answering(message -> {
            byHour.merge(self[0].now().atZone(optics.zone()).getHour() + " 点", 1, Integer::sum);
            return Delivery.accepted("loopback-" + sent.incrementAndGet());
        });
        try (Muchang muchang =
                Muchang.builder(optics).startingAt(BEGIN).carrier(wecom).open()) {
            self[0] = muchang;
            SplittableRandom random = new SplittableRandom(7);
            Optional<Identity> shown = Optional.empty(); // the first who does not reply
            for (int day = 0; day < 10; day++) { // a tenth of them every day, at any hour
                for (int i = day; i < customers; i += 10) {
                    Instant at = BEGIN.plusSeconds(day * DAY + i * DAY / customers);
                    Identity who = who(i);
                    muchang.accept(Signal.added(who)
                            .to("wecom-friends")
                            .at(at)
                            .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
                    if (random.nextInt(3) == 0) {
                        muchang.accept(Signal.did(who, "replied").at(at.plusMillis(1)));
                    } else if (shown.isEmpty()) {
                        shown = Optional.of(who);
                    }
                }
            }
            muchang.advanceTo(BEGIN.plusSeconds(30 * DAY));
            out.println(customers + " 位客户，30 天，共发送 " + sent + " 条");
            byHour.forEach((hour, messages) -> out.println("  " + hour + "：" + messages));
            shown.ifPresent(who -> muchang.history(who).forEach(entry -> out.println(entry.in(Locale.CHINA))));
        }
    }

    private static Identity who(int i) {
        return Identity.of("unionid", "o6_onboarding_" + i);
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
