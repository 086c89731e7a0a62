package io.github.muchang.runtime;

import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Span;

/** An optician's with three advisors, of whom one works late, and a manager. */
final class Counter {
    static final String MONDAY = "2026-03-02T10:00:00+08:00";

    private Counter() {}

    static PrivateDomain domain() {
        return builder().build();
    }

    static PrivateDomainBuilder builder() {
        Shift day = Shift.between("09:00", "18:00").onWorkdays();
        return PrivateDomain.named("明视眼镜")
                .activities(ActivityType.to("liked", "点赞", "was given a like"))
                .pools(Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(Content.named("hello")
                        .purpose(Purpose.CARE)
                        .value("知道找谁问镜片的事")
                        .text("你好"))
                .policies(Policy.atMost(1).per(Span.days(7)))
                .segment("vip", tagged("vip"))
                .journeys(call("call", hours(24)), call("urgent", hours(2)))
                .staff(
                        Member.named("lin").as("advisor").on(day).atMost(2),
                        Member.named("wang").as("advisor").on(day).atMost(2),
                        Member.named("zhao")
                                .as("advisor")
                                .on(Shift.between("18:00", "22:00"))
                                .atMost(2),
                        Member.named("boss").as("manager"))
                .daily(DailyList.named("vip-moments", inSegment("vip"))
                        .by("advisor")
                        .at("09:30")
                        .atMost(2)
                        .recording("liked"));
    }

    private static Journey call(String name, Span within) {
        return Journey.named(name)
                .startsOn(called())
                .reentry(Reentry.afterEnd())
                .then(StaffTask.of("打电话问镜片戴得惯不惯")
                        .by("advisor")
                        .within(within)
                        .remind(hours(1))
                        .outcome("reached", "")
                        .outcome("no-answer", "")
                        .overdue(""))
                .end("called")
                .build();
    }

    static Identity customer(int number) {
        return Identity.of("unionid", "o6_" + number);
    }

    /** A customer who was added by somebody's account. */
    static Identity added(Muchang muchang, int number, String account) {
        Identity who = customer(number);
        muchang.accept(Signal.added(who)
                .to("friends")
                .at(muchang.now())
                .reachableAt(Address.of("wecom", account, "wm" + number)));
        return who;
    }
}
