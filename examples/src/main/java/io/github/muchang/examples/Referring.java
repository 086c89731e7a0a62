package io.github.muchang.examples;

import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.ReferralFact;
import io.github.muchang.money.Money;
import io.github.muchang.referral.ReferralProgramme;
import io.github.muchang.referral.Reward;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 转介绍: regulars of a tea house bring friends; one keeps what she bought, one returns it, and each reward is paid once. */
public final class Referring {
    private static final String PROGRAMME = "老友荐新";

    private Referring() {}

    /** Runs it; prints in Chinese and in English. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Muchang muchang = Muchang.builder(teaHouse())
                .startingAt(Moments.parse("2026-03-02T10:00:00+08:00"))
                .open()) {
            Identity lin = comes(muchang, 1, "table-7");
            buys(muchang, lin, 88);
            String code = muchang.referral().code(PROGRAMME, lin);
            Identity wang = comes(muchang, 2, code);
            buys(muchang, wang, 128);
            Identity zhao = comes(muchang, 3, code);
            buys(muchang, zhao, 128);
            muchang.advanceTo("2026-03-05T10:00:00+08:00");
            buys(muchang, zhao, -128);

            standing(out, muchang, lin, "三天后 Three days later");
            muchang.advanceTo("2026-03-20T10:00:00+08:00");
            standing(out, muchang, lin, "十八天后 Eighteen days later");
            for (Reward due : muchang.referral().payable()) {
                out.println("应付 to pay: " + due.amount() + "  " + due.key());
                muchang.referral().paid(due.key());
            }
            out.println("再问 asked again: " + muchang.referral().payable().size());
            muchang.history(lin).stream()
                    .filter(each -> each.fact() instanceof ReferralFact)
                    .forEach(each -> {
                        out.println("  " + each.in(Locale.CHINA));
                        out.println("  " + each.in(Locale.ENGLISH));
                    });
            out.println("获客成本 cost of each: "
                    + muchang.referral().report(PROGRAMME).costEach().orElseThrow());
        }
    }

    private static void standing(PrintStream out, Muchang muchang, Identity who, String title) {
        out.println(title + "：");
        muchang.referral()
                .broughtBy(who)
                .forEach(each -> out.println(
                        "  " + each.friend() + "  " + each.standing().code()));
    }

    private static Identity comes(Muchang muchang, int number, String code) {
        Identity who = Identity.of("unionid", "o6_referring_" + number);
        muchang.accept(Signal.added(who).to("friends").through(code).at(muchang.now()));
        return who;
    }

    private static void buys(Muchang muchang, Identity who, int yuan) {
        muchang.accept(Signal.did(who, "purchased").amount(Money.yuan(yuan)).at(muchang.now()));
    }

    private static PrivateDomain teaHouse() {
        return PrivateDomain.named("青山茶室")
                .zone("Asia/Shanghai")
                .pools(Pool.named("friends").ownedBy("青山茶室").on("wecom"))
                .referrals(ReferralProgramme.forAdvocates(PROGRAMME, everDid("purchased"))
                        .rewarding(Money.yuan(20))
                        .staying(days(7))
                        .waiting(days(15))
                        .atMost(10, days(30)))
                .build();
    }
}
