package io.github.muchang.report;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import java.time.Duration;
import java.time.Instant;

/** An optical shop with friends, followers and a group, after a hundred days: something for every section of a report. */
final class Town {
    private static final Identity GROUP = Identity.of("group", "wr-eye-care");
    private static final Pool FRIENDS =
            Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
    private static final Pool FOLLOWERS =
            Pool.named("followers").ownedBy("明视眼镜").on("official").kind(Pool.Kind.FOLLOWERS);
    private static final Pool GROUPS =
            Pool.named("eye-care-groups").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP);

    private Town() {}

    /** Lived through; to be closed by whoever asks for it. */
    static Muchang lived() {
        Population town = Population.seeded(8)
                .with(People.of(60, "wecom-friends")
                        .through("table-7")
                        .arriving(within(days(60)))
                        .with(lively()))
                .with(People.of(40, "wecom-friends")
                        .through("sem")
                        .arriving(within(days(60)))
                        .with(lively()))
                .with(People.of(30, "followers").arriving(within(days(60))));
        Muchang muchang = Muchang.builder(domain())
                .carrier(LoopbackCarrier.named("wecom"))
                .carrier(LoopbackCarrier.named("official"))
                .open();
        town.live(muchang, "2025-12-01T00:00:00+08:00", "2026-03-01T00:00:00+08:00");
        gather(muchang, town, Instant.parse("2026-03-01T02:00:00Z"));
        muchang.accept(
                Signal.moved(town.person(100), "followers", "wecom-friends").at("2026-03-10T10:00:00+08:00"));
        muchang.accept(Signal.left(town.person(101), "followers").at("2026-03-10T11:00:00+08:00"));
        muchang.advanceTo("2026-03-11T12:00:00+08:00");
        return muchang;
    }

    /** Ten join, and five of them leave when nobody says anything any more. */
    private static void gather(Muchang muchang, Population town, Instant begins) {
        muchang.accept(Signal.opened(GROUP)
                .of("eye-care-groups")
                .following("open-class")
                .towards("学会护理镜片")
                .ownedBy("小林")
                .capacity(25)
                .lasting(begins, begins.plus(Duration.ofDays(30)))
                .reachableAt(Address.of("wecom", "corp-1", "wr-eye-care"))
                .at(begins));
        for (int i = 0; i < 10; i++) {
            Instant joined = begins.plus(Duration.ofMinutes(i));
            muchang.accept(Signal.joined(town.person(i), GROUP).at(joined));
            muchang.accept(Signal.spoke(town.person(i), GROUP).at(joined.plusSeconds(30)));
        }
        for (int i = 0; i < 5; i++) {
            muchang.accept(Signal.quit(town.person(i), GROUP).at(begins.plus(Duration.ofDays(8 + i % 2))));
        }
    }

    private static Habits lively() {
        return Habits.NONE
                .replying(0.4, averaging(hours(6)))
                .buying(averaging(days(25)), yuan(40), yuan(900), "镜片", "护理液")
                .leaving(0.03, averaging(days(2)));
    }

    private static PrivateDomain domain() {
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(FRIENDS, FOLLOWERS, GROUPS)
                .pathways(
                        Pathway.from(FOLLOWERS).to(FRIENDS).named("table").by(SourceCode.of("table-7")),
                        Pathway.from(FOLLOWERS).to(FRIENDS).named("paid").by(SourceCode.of("sem")),
                        Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY))
                .segment("buyers", did("purchased").atLeast(1).ever())
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment("silent", silentFor(days(30)))
                .lifecycle(Lifecycle.standard(days(30), days(60)))
                .contents(
                        Content.named("hello")
                                .purpose(SERVICE)
                                .value("知道找谁问镜片的事")
                                .text("你好，我是你的验光师"),
                        Content.named("care-tips")
                                .purpose(KNOWLEDGE)
                                .value("镜片多用两年")
                                .text("三个清洁镜片的办法：清水先冲，专用布擦，别用纸巾"))
                .journeys(Journey.named("welcome")
                        .startsOn(entered(FRIENDS))
                        .send("hello")
                        .pause(days(2).at("10:00"))
                        .send("care-tips")
                        .build())
                .build();
    }
}
