package io.github.muchang.benchmarks;

import static io.github.muchang.channel.Pathway.Ability.ANY_TIME;
import static io.github.muchang.channel.Pathway.Ability.ONE_TO_ONE;
import static io.github.muchang.channel.Pathway.Ability.TWO_WAY;
import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.total;
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
import io.github.muchang.journey.Split;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A year of a chain of shops: customers come through the codes of twenty shops, are welcomed, buy and answer; some follow an account first and turn out to be
 * one with a friend, some leave. The same for every run, through the front door.
 */
final class Trade {
    private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
    private static final int DAYS = 365;
    private static final long DAY = 86_400_000L;
    private static final int AT_ONCE = 2000;
    private static final int SHOPS = 20;
    private static final Pool FRIENDS = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
    private static final Pool FOLLOWERS =
            Pool.named("followers").ownedBy("明视眼镜").on("official").kind(Pool.Kind.FOLLOWERS);

    private final SplittableRandom chance = new SplittableRandom(1);
    private final List<Signal> today = new ArrayList<>();
    private long signals;

    private Trade() {}

    /** The front door to it; before the first day if nobody is known yet. */
    static Muchang open(Stores stores) {
        return Muchang.builder(domain())
                .stores(stores)
                .startingAt(START)
                .carrier(LoopbackCarrier.named("wecom"))
                .carrier(LoopbackCarrier.named("official"))
                .open();
    }

    /** So many customers come, as many each day. */
    static void live(Muchang muchang, int customers) {
        Trade trade = new Trade();
        int came = 0;
        for (int day = 0; day < DAYS; day++) {
            int end = (int) ((long) customers * (day + 1) / DAYS);
            while (came < end) {
                trade.comes(came++, day);
            }
            for (int i = trade.chance.nextInt(2); i < came / 240; i++) { // one and a half times a year
                trade.does(trade.chance.nextInt(came), day);
            }
            trade.tell(muchang);
            System.err.print("\rday " + (day + 1) + " of " + DAYS + ", "
                    + muchang.journal().size() + " facts");
        }
        System.err.println();
        muchang.advanceTo(START.plusMillis((DAYS + 1) * DAY));
    }

    private void comes(int number, int day) {
        Instant at = moment(day, 9, 10);
        if (number % 5 == 0) {
            add(Signal.added(fan(number)).to("followers").at(at));
        }
        if (number % 5 != 0 || number % 10 == 0) {
            add(Signal.added(who(number))
                    .to("friends")
                    .through("shop-" + number % SHOPS)
                    .at(at.plusSeconds(60))
                    .reachableAt(Address.of("wecom", "corp-" + number % SHOPS, "wm-" + number)));
        }
        if (number % 20 == 0) {
            add(Signal.identified(who(number), fan(number)).at(at.plusSeconds(120)));
        }
    }

    private void does(int number, int day) {
        Identity who = number % 5 == 0 ? fan(number) : who(number);
        Instant at = moment(day, 10, 9);
        int what = chance.nextInt(20);
        if (what < 12) {
            add(Signal.did(who, "purchased")
                    .amount(yuan(50 + chance.nextInt(900)))
                    .labelled(chance.nextInt(4) == 0 ? "镜片" : "护理液")
                    .at(at));
        } else if (what < 19) {
            add(Signal.did(who, "replied").at(at));
        } else {
            add(Signal.left(who, number % 5 == 0 ? "followers" : "friends").at(at));
        }
    }

    private void add(Signal signal) {
        today.add(signal.withId("s-" + signals++));
    }

    /** Gives them in the order of time. */
    private void tell(Muchang muchang) {
        today.sort(Comparator.comparing(Signal::at));
        for (int from = 0; from < today.size(); from += AT_ONCE) {
            muchang.accept(today.subList(from, Math.min(from + AT_ONCE, today.size())));
        }
        today.clear();
    }

    private Instant moment(int day, int hour, int hours) {
        return START.plusMillis(day * DAY + (hour - 8) * 3_600_000L + chance.nextLong(hours * 3_600_000L));
    }

    private static Identity who(int number) {
        return Identity.of("unionid", "trade-" + number);
    }

    private static Identity fan(int number) {
        return Identity.of("member", "trade-" + number);
    }

    private static PrivateDomain domain() {
        SourceCode[] codes = new SourceCode[SHOPS];
        for (int shop = 0; shop < SHOPS; shop++) {
            codes[shop] = SourceCode.of("shop-" + shop);
        }
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(FRIENDS, FOLLOWERS)
                .pathways(
                        Pathway.from(FOLLOWERS).to(FRIENDS).named("shops").by(codes),
                        Pathway.within(FRIENDS, "chat", ANY_TIME, ONE_TO_ONE, TWO_WAY))
                .segment("buyers", did("purchased").atLeast(1).ever())
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .segment("big-spenders", total("purchased").atLeast(yuan(1500)).within(days(365)))
                .segment("silent", silentFor(days(90)))
                .lifecycle(Lifecycle.standard(days(30), days(60)))
                .contents(
                        Content.named("tips").purpose(KNOWLEDGE).value("镜片多用两年").text("三个清洁镜片的办法"),
                        Content.named("care").purpose(CARE).value("知道度数有没有变").text("戴着还习惯吗"))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered(FRIENDS))
                                .pause(hours(3))
                                .step("who")
                                .then(Split.arm("tips", 9, "tips").holdout("none", 1))
                                .step("tips")
                                .send("tips")
                                .build(),
                        Journey.named("after-purchase")
                                .startsOn(done("purchased"))
                                .pause(days(7).at("10:00"))
                                .send("care")
                                .build())
                .build();
    }
}
