package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.PARTICIPATION;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.belonging;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.circle.Circle;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CircleFact;
import io.github.muchang.journal.Reason;
import io.github.muchang.runtime.Idea;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Standing;
import io.github.muchang.runtime.Suggestions;
import io.github.muchang.segment.Act;
import io.github.muchang.segment.Level;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** 小圈子: a tea house lets a few regulars in, hears what they would do otherwise, does it, and tells them; and everybody sees how they stand. */
public final class SmallCircle {
    private static final String CIRCLE = "品鉴圈";
    private static final String STAFF = "掌柜";

    private SmallCircle() {}

    /** Runs it; prints in Chinese and in English. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Muchang muchang = Muchang.builder(teaHouse())
                .startingAt(Moments.parse("2026-03-02T10:00:00+08:00"))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok")))
                .open()) {
            Circle circle = muchang.domain().circles().get(0);
            out.println("小圈子「" + CIRCLE + "」只有 " + circle.holds() + " 个位置。我们相信：" + circle.value(Locale.CHINA));
            out.println("The circle holds " + circle.holds() + ". We believe: " + circle.value(Locale.ENGLISH));
            List<Identity> guests =
                    List.of(guest(muchang, 1, 4), guest(muchang, 2, 3), guest(muchang, 3, 1), guest(muchang, 4, 3));

            out.println();
            out.println("谁可以进 Who might be let in：");
            muchang.circles()
                    .candidates(CIRCLE, 10)
                    .forEach(each ->
                            out.println("  " + each.party() + "  " + each.why().in(Locale.CHINA)));
            guests.forEach(who -> admit(out, muchang, who));

            ideas(out, muchang, guests.get(0), guests.get(1));

            muchang.accept(Signal.did(guests.get(1), "visited").labelled("品鉴会").at("2026-03-20T15:00:00+08:00"));
            members(out, muchang, "成员 Members");
            out.println("  "
                    + muchang.explain(guests.get(0), belonging(CIRCLE, "共创者")).in(Locale.CHINA));
            out.println("  "
                    + muchang.explain(guests.get(0), belonging(CIRCLE, "共创者")).in(Locale.ENGLISH));
            muchang.advanceTo("2026-09-10T10:00:00+08:00");
            members(out, muchang, "半年没有参与之后 Half a year later");
        }
    }

    private static void admit(PrintStream out, Muchang muchang, Identity who) {
        List<Reason> against = muchang.circles().admit(CIRCLE, who, STAFF);
        PartyId id = muchang.customer(who).orElseThrow().id();
        out.println("  " + id + (against.isEmpty() ? "  进来了 is in" : "  没有进 is not in"));
        against.forEach(why -> out.println("        " + why.chinese() + " · " + why.english()));
    }

    private static void ideas(PrintStream out, Muchang muchang, Identity first, Identity second) {
        Suggestions suggestions = muchang.circles().suggestions();
        suggestions.suggest(CIRCLE, first, "小包装");
        suggestions.suggest(CIRCLE, second, "加糖");
        out.println();
        out.println("等着看的建议 Suggestions to look at：");
        List<Idea> open = suggestions.open(CIRCLE);
        open.forEach(each -> out.println("  " + each.member() + "  " + each.key()));
        suggestions.decline(open.get(1).member(), "加糖", STAFF, "想让大家喝到茶本来的味道");
        suggestions.adopt(open.get(0).member(), "小包装", STAFF);
        muchang.advanceTo("2026-03-16T22:30:00+08:00");
        suggestions.creditNamed(open.get(0).member(), "小包装", STAFF, "署名同意-2026");
        suggestions.tell(open.get(0).member(), "小包装", "shipped");
        out.println("22:30 告知：夜里不打扰 at night nobody is told → "
                + (suggestions.open(CIRCLE).get(0).onItsWay() ? "明早再发 in the morning" : "已发 sent"));
        muchang.advanceTo("2026-03-17T09:00:00+08:00");
        for (Identity who : List.of(first, second)) {
            muchang.history(who).stream()
                    .filter(each -> each.fact() instanceof CircleFact)
                    .forEach(each -> {
                        out.println("  " + each.in(Locale.CHINA));
                        out.println("  " + each.in(Locale.ENGLISH));
                    });
        }
    }

    private static void members(PrintStream out, Muchang muchang, String title) {
        out.println();
        out.println(title + "：");
        for (Standing each : muchang.circles().members(CIRCLE)) {
            out.println("  " + each.member() + "  " + each.in(muchang.domain().wording(Locale.CHINA)));
            out.println("        " + each.in(muchang.domain().wording(Locale.ENGLISH)));
        }
    }

    private static Identity guest(Muchang muchang, int number, int purchases) {
        Identity who = Identity.of("unionid", "o6_circle_" + number);
        muchang.accept(Signal.added(who)
                .to("friends")
                .at(muchang.now())
                .reachableAt(Address.of("wecom", STAFF, "wm" + number)));
        for (int i = 0; i < purchases; i++) {
            muchang.accept(Signal.did(who, "purchased").at(muchang.now().plusSeconds(60)));
        }
        return who;
    }

    private static PrivateDomain teaHouse() {
        return PrivateDomain.named("青山茶室")
                .zone("Asia/Shanghai")
                .pools(
                        Pool.named("friends").ownedBy("青山茶室").on("wecom"),
                        Pool.named(CIRCLE).ownedBy("青山茶室").offline())
                .contents(Content.named("shipped")
                        .purpose(PARTICIPATION)
                        .value("知道自己的建议变成了什么")
                        .text("您的建议做出来了，名字印在盒子上，下次来尝尝"))
                .policies(quietHours("21:30", "08:30"))
                .circles(Circle.of(CIRCLE, did("purchased").atLeast(2).within(days(90)))
                        .holding(2)
                        .believing("好茶是一起喝出来的", "good tea is found together")
                        .counting(
                                Act.of("suggested", 3),
                                Act.of("adopted", 10),
                                Act.of("visited", 2).labelled("品鉴会"))
                        .within(days(180))
                        .levels(new Level("新朋友", 0), new Level("常客", 5), new Level("共创者", 12)))
                .build();
    }
}
