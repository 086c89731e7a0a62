package io.github.muchang.examples;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The README's first program: two pools, a code on a table, two segments, one customer. */
public final class FirstFiveMinutes {
    private FirstFiveMinutes() {}

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Pool guests = Pool.named("shop-guests").ownedBy("明视眼镜").offline();
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        Pathway table7 = Pathway.from(guests).to(friends).by(SourceCode.of("table-7"));

        PrivateDomain optics = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(guests, friends)
                .pathways(table7)
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment(
                        "vip",
                        all(
                                did("purchased").atLeast(2).within(days(90)),
                                total("purchased").atLeast(yuan(500)).within(days(90))))
                .segment("quiet", silentFor(days(60)))
                .build(); // every fault at once, each with its place

        try (Muchang muchang = Muchang.builder(optics).open()) { // in memory, hand-cranked
            Identity lin = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
            muchang.accept(
                    Signal.added(lin).to("wecom-friends").through("table-7").at("2026-03-01T21:45:00+08:00"));
            out.println(muchang.explain(lin, "repeat-buyers").in(Locale.CHINA));

            muchang.accept(Signal.did(lin, "purchased").amount(yuan(320)).at("2026-03-02T10:00:00+08:00"));
            out.println(muchang.explain(lin, "vip").in(Locale.CHINA));

            muchang.accept(Signal.did(lin, "purchased").amount(yuan(260)).at("2026-03-20T15:30:00+08:00"));
            muchang.advanceTo("2026-07-01T00:00:00+08:00"); // time passes; everything happens at its own moment
            muchang.history(lin).forEach(entry -> out.println(entry.in(Locale.CHINA)));
        }
    }
}
