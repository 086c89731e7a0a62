package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.consentRequired;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryStarted;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journey.Journey;
import io.github.muchang.policy.WhyNot;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** 为什么发，为什么没发: three customers of an optical shop, and the reasons for what each was sent, was not sent, and is. */
public final class Explaining {
    private static final Identity LIN = Identity.of("unionid", "o6_explaining_lin");
    private static final Identity WANG = Identity.of("unionid", "o6_explaining_wang");
    private static final Identity CHEN = Identity.of("unionid", "o6_explaining_chen");

    private Explaining() {}

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Muchang muchang = Muchang.builder(optics())
                .carrier(LoopbackCarrier.named("wecom"))
                .open()) {
            muchang.accept(added(LIN, "2026-03-01T21:45:00+08:00")); // too late in the evening to be written to
            muchang.accept(added(WANG, "2026-03-02T10:00:00+08:00"));
            muchang.accept(Signal.consented(WANG, PROMOTION, "v1").at("2026-03-02T10:00:00+08:00"));
            muchang.accept(added(CHEN, "2026-03-02T11:00:00+08:00"));
            muchang.accept(Signal.did(LIN, "replied").at("2026-03-02T12:00:00+08:00"));
            muchang.accept(Signal.consented(LIN, PROMOTION, "v1").at("2026-03-02T12:01:00+08:00"));
            muchang.accept(Signal.did(LIN, "purchased").amount(yuan(320)).at("2026-03-03T15:00:00+08:00"));
            muchang.advanceTo("2026-03-05T14:00:00+08:00");
            muchang.messages().send(LIN, "spring-sale");
            muchang.messages().send(WANG, "spring-sale");
            muchang.messages().send(CHEN, "spring-sale");

            out.println("现在是 2026-03-05 14:00");
            tell(out, "林女士：夜里来的，欢迎语等到早上；有回复，旅程就此结束；收到了优惠", muchang, LIN);
            tell(out, "王先生：同意接收推广，但七天内已有两条", muchang, WANG);
            tell(out, "陈同学：没有同意接收推广", muchang, CHEN);

            out.println();
            out.println("一条一条地问：林女士的欢迎语，陈同学的优惠");
            out.println(muchang.messages().why(newest(muchang, LIN, "hello")).in(Locale.CHINA));
            out.println(
                    muchang.messages().why(newest(muchang, CHEN, "spring-sale")).in(Locale.CHINA));

            muchang.accept(Signal.consented(CHEN, PROMOTION, "v1").at("2026-03-06T09:00:00+08:00"));
            muchang.advanceTo("2026-03-09T11:00:00+08:00");
            out.println();
            out.println("陈同学同意之后，到了 2026-03-09 11:00");
            whyNot(out, muchang, CHEN);
        }
    }

    private static void tell(PrintStream out, String title, Muchang muchang, Identity who) {
        out.println();
        out.println(title);
        muchang.history(who).stream()
                .filter(entry -> entry.fact() instanceof DeliveryFact && !(entry.fact() instanceof DeliveryStarted))
                .forEach(entry -> out.println("  " + entry.in(Locale.CHINA)));
        whyNot(out, muchang, who);
        out.println("  是「vip」吗？");
        muchang.explain(who, "vip").in(Locale.CHINA).lines().forEach(line -> out.println("    " + line));
    }

    private static void whyNot(PrintStream out, Muchang muchang, Identity who) {
        out.println("  再发一条「spring-sale」？");
        for (WhyNot answer : muchang.messages().whyNot(who, "spring-sale")) {
            out.println(
                    answer.allowed()
                            ? "    可以，现在就能发"
                            : "    现在不行，要发出去：" + String.join("；", answer.remedies(Locale.CHINA)));
        }
    }

    private static MessageId newest(Muchang muchang, Identity who, String content) {
        return muchang.history(who).stream()
                .map(HistoryEntry::fact)
                .flatMap(fact -> {
                    if (fact instanceof DeliveryRequested sent && sent.content().equals(content)) {
                        return Stream.of(sent.message());
                    }
                    return fact instanceof MessageSuppressed not
                                    && not.content().equals(content)
                            ? Stream.of(not.message())
                            : Stream.empty();
                })
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static Signal added(Identity who, String at) {
        return Signal.added(who)
                .to("wecom-friends")
                .reachableAt(Address.of("wecom", "corp-1", "wm-" + who.value()))
                .at(at);
    }

    private static PrivateDomain optics() {
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends)
                .segment(
                        "vip",
                        all(
                                did("purchased").atLeast(2).within(days(90)),
                                total("purchased").atLeast(yuan(500)).within(days(90))))
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好，我是你的验光师，镜片的事都可以问我"),
                        Content.named("care-tips")
                                .purpose(KNOWLEDGE)
                                .value("镜片多用两年")
                                .text("三个清洁镜片的办法：清水先冲，专用布擦，别用纸巾"),
                        Content.named("spring-sale")
                                .purpose(PROMOTION)
                                .value("老客户配镜便宜一百元")
                                .text("明视眼镜：本周配镜减一百元，回复 TD 退订")
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(friends))
                        .send("hello")
                        .pause(days(2).at("10:00"))
                        .endIf(did("replied").atLeast(1).within(days(7)))
                        .send("care-tips")
                        .build())
                .policies(quietHours("21:30", "08:30"), atMost(2).per(days(7)), consentRequired(PROMOTION))
                .build();
    }
}
