package io.github.muchang.media;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import java.time.Instant;
import java.util.Arrays;

/** A clinic of which four of the staff speak to customers, and an agency besides. */
final class Clinic implements AutoCloseable {
    static final Identity FEED = Identity.of("feed", "moments-of-zhao");
    private static final Pool READERS = Pool.named("readers").ownedBy("小红书").kind(Pool.Kind.PLATFORM);
    private static final Pool FRIENDS = Pool.named("friends").ownedBy("白鹿口腔").on("wecom");

    static final PrivateDomain DOMAIN = staffed("lin", "wang", "zhao", "qian");

    /** The clinic with these of the staff: a doctor, if it is Lin, and nurses. */
    static PrivateDomain staffed(String... names) {
        return PrivateDomain.named("白鹿口腔")
                .identity("feed", Identity.Strength.STRONG)
                .pools(
                        READERS,
                        FRIENDS,
                        Pool.named("moments").ownedBy("白鹿口腔").on("wecom").kind(Pool.Kind.FEED))
                .pathways(
                        Pathway.from(READERS)
                                .to(FRIENDS)
                                .named("notes")
                                .by(
                                        SourceCode.of("lin-notes"),
                                        SourceCode.of("wang-notes"),
                                        SourceCode.of("star-notes"),
                                        SourceCode.of("poster")),
                        Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY))
                .contents(said("tips"), said("story"), said("another"))
                .staff(Arrays.stream(names)
                        .map(name -> member(name, name.equals("lin") ? "doctor" : "nurse"))
                        .toArray(Member[]::new))
                .programmes(Programme.named("spring")
                        .posting(ContentCalendar.of(ContentLibrary.EMPTY).post("2026-03-05T12:30", "story")))
                .build();
    }

    static final MediaPlan PLAN = MediaPlan.on(
                    Platform.required("wecom"), Platform.required("zhihu", "doctor"), Platform.elective("xiaohongshu"))
            .with(
                    StaffAccount.of("lin", "wecom", "lin"),
                    StaffAccount.of("lin", "xiaohongshu", "林医生").showing("lin-notes"),
                    StaffAccount.of("wang", "xiaohongshu", "王护士").showing("wang-notes"),
                    StaffAccount.ofAgency("star", "xiaohongshu", "星达人").showing("star-notes"));

    final Muchang muchang = Muchang.builder(DOMAIN)
            .startingAt(day(1, 0))
            .carrier(LoopbackCarrier.named("wecom").answering(message -> Delivery.accepted("ok-" + message.key())))
            .open();
    final Contributions contributions = new Contributions(PLAN, DOMAIN);

    Clinic() {
        muchang.follow(contributions);
    }

    private static Content said(String name) {
        return Content.named(name).purpose(Purpose.SERVICE).value("知道怎样护牙").text("三个护牙的办法：" + name);
    }

    private static Member member(String name, String role) {
        return Member.named(name).as(role).on(Shift.between("00:00", "00:00"));
    }

    /** An hour of a day in March. */
    static Instant day(int day, int hour) {
        return Instant.parse("2026-02-28T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }

    static Identity who(String name) {
        return Identity.of("unionid", name);
    }

    void came(String name, String source, int day) {
        muchang.accept(Signal.added(who(name))
                .to("friends")
                .through(source)
                .at(day(day, 10))
                .reachableAt(Address.of("wecom", "lin", "wm-" + name)));
    }

    void bought(String name, int day) {
        muchang.accept(
                Signal.did(who(name), "purchased").amount(Money.yuan(100)).at(day(day, 12)));
    }

    void replied(String name, int day) {
        muchang.accept(Signal.did(who(name), "replied").at(day(day, 14)));
    }

    @Override
    public void close() {
        muchang.close();
    }
}
