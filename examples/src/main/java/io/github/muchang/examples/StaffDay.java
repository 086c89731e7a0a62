package io.github.muchang.examples;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.total;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.channel.Pool;
import io.github.muchang.community.Coming;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.ActivityType;
import io.github.muchang.runtime.ByHand;
import io.github.muchang.runtime.Duty;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Moments;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 员工的一天: what 小林 of an optical shop finds to do in the morning, what becomes of it, and who takes over when she is away and when she leaves. */
public final class StaffDay {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final String LIN = "小林";
    private static final String WANG = "小王";

    private static final Identity FEED = Identity.of("feed", "lin-moments");

    private StaffDay() {}

    /** Runs it; prints in Chinese. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        try (Muchang muchang = Muchang.builder(optics())
                .startingAt(Moments.parse("2026-03-01T15:00:00+08:00"))
                .open()) {
            for (int i = 1; i <= 6; i++) {
                Identity who = customer(i);
                muchang.accept(Signal.added(who)
                        .to("friends")
                        .at(muchang.now().plusSeconds(600))
                        .reachableAt(Address.of("wecom", i % 3 == 0 ? WANG : LIN, "wm" + i)));
                muchang.accept(
                        Signal.did(who, "purchased").amount(yuan(400L * i)).at(muchang.now()));
            }
            muchang.tasks().listen(heard -> {
                if (heard.fact() instanceof StaffFact.TaskReminded reminded) {
                    out.println("  （提醒 " + reminded.staff() + "：" + heard.party() + " 的任务快到时间了）");
                }
            });

            muchang.accept(Signal.opened(FEED)
                    .of("moments")
                    .following("lin-moments")
                    .ownedBy(LIN)
                    .at(muchang.now()));
            plan(out, muchang);

            muchang.advanceTo("2026-03-02T09:30:00+08:00");
            show(out, "周一 09:30，小林要做的", muchang, LIN);

            Duty first = muchang.tasks().of(LIN).get(0);
            muchang.tasks().done(first, first.outcomes().get(0), LIN);
            muchang.tasks().of(LIN).stream()
                    .filter(each -> each.journey().isEmpty())
                    .forEach(each -> muchang.tasks().done(each, "done", LIN));
            show(out, "打了一个电话，看完了朋友圈", muchang, LIN);

            out.println();
            out.println("小林想再手动发一条关怀：");
            Identity friend = customer(1);
            for (ByHand how : new ByHand[] {ByHand.ADVISE, ByHand.ADVISE, ByHand.STOP}) {
                muchang.messages()
                        .byHand(friend, "care", LIN, how)
                        .forEach(fact ->
                                out.println("  " + fact.in(muchang.domain().wording(Locale.CHINA))));
            }

            muchang.advanceTo("2026-03-02T12:30:00+08:00");
            show(out, "12:30，该发朋友圈了", muchang, LIN);
            muchang.tasks().of(LIN).stream()
                    .filter(each -> each.what().startsWith("发朋友圈"))
                    .forEach(each -> muchang.tasks().done(each, "done", LIN));

            muchang.advanceTo("2026-03-02T14:00:00+08:00");
            muchang.staff().away(LIN, muchang.now(), Moments.parse("2026-03-04T09:00:00+08:00"));
            show(out, "小林 14:00 请假到周三：来不及做的给了小王", muchang, WANG);

            muchang.advanceTo("2026-03-02T18:00:00+08:00");
            muchang.staff().left(LIN, WANG);
            out.println();
            out.println("小林离职，客户都交给小王：小王负责 " + muchang.staff().customersOf(WANG).size() + " 位，小林 "
                    + muchang.staff().customersOf(LIN).size() + " 位");
            muchang.history(customer(1)).stream()
                    .filter(each -> each.fact() instanceof StaffFact)
                    .forEach(each -> out.println("  " + each.in(Locale.CHINA)));
        }
    }

    private static void plan(PrintStream out, Muchang muchang) {
        out.println("小林这两天的朋友圈：发什么，为什么");
        for (Coming each : muchang.communities().coming(FEED, days(3))) {
            out.println("  " + each.at().atZone(muchang.domain().zone()).format(HOUR) + "  " + each.content() + "："
                    + each.value());
        }
    }

    private static void show(PrintStream out, String title, Muchang muchang, String staff) {
        out.println();
        out.println(title + "：");
        for (Duty each : muchang.tasks().of(staff)) {
            out.println("  " + each.until().atZone(muchang.domain().zone()).format(HOUR) + " 前  " + each.party() + "  "
                    + each.what());
        }
    }

    private static Identity customer(int number) {
        return Identity.of("unionid", "o6_staff_day_" + number);
    }

    private static PrivateDomain optics() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        Shift day = Shift.between("09:00", "18:00");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .activities(ActivityType.to("liked", "朋友圈点赞", "was given a like"))
                .identity("feed", Identity.Strength.STRONG)
                .pools(friends, Pool.named("moments").ownedBy("明视眼镜").kind(Pool.Kind.FEED))
                .segment("vip", total("purchased").atLeast(yuan(1_500)).ever())
                .contents(
                        Content.named("care").purpose(CARE).value("镜片多用两年").text("清水先冲，专用布擦"),
                        Content.named("rain")
                                .purpose(KNOWLEDGE)
                                .value("雨天镜片不起雾")
                                .text("洗洁精一滴，擦匀吹干"),
                        Content.named("shop")
                                .purpose(KNOWLEDGE)
                                .value("认识给你验光的人")
                                .text("老店长验光三十年"))
                .programmes(Programme.named("lin-moments")
                        .posting(ContentCalendar.of(ContentLibrary.EMPTY)
                                .atMostADay(1)
                                .post("2026-03-02T12:30", "rain")
                                .post("2026-03-03T12:30", "shop")))
                .policies(atMost(1).per(days(7)))
                .journeys(Journey.named("new-glasses")
                        .startsOn(entered(friends))
                        .then(StaffTask.of("打电话问新镜片戴得惯不惯")
                                .by("验光师")
                                .within(hours(24))
                                .remind(hours(2))
                                .outcome("习惯", "")
                                .outcome("头晕", ""))
                        .end("called")
                        .build())
                .staff(
                        Member.named(LIN).as("验光师").on(day).atMost(10),
                        Member.named(WANG).as("验光师").on(day).atMost(10))
                .daily(DailyList.named("vip-moments", inSegment("vip"))
                        .by("验光师")
                        .at("09:30")
                        .atMost(20)
                        .recording("liked"))
                .build();
    }
}
