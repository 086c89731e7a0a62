package io.github.muchang.benchmarks;

import static io.github.muchang.content.Purpose.CARE;
import static io.github.muchang.content.Purpose.KNOWLEDGE;
import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Backtest;
import io.github.muchang.foresight.BacktestReport;
import io.github.muchang.foresight.ForecastReport;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A year of many customers decided again by a tighter definition, and a plan for very many customers foreseen.
 *
 * <pre>{@code
 * java -Xmx6g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Backtest DIRECTORY [--parties=100000] [--signals=12]
 * java -Xmx8g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Forecast DIRECTORY [--parties=1000000]
 * }</pre>
 *
 * <p>Both first make a directory full of customers, which takes longer than what is measured. Goals on 2 cores: 60 s for a year of 100,000,
 * 10 s for a plan of one to three messages for a million.
 */
final class BacktestYear {
    private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
    private static final long DAY = 86_400_000L;
    private static final int AT_ONCE = 2000;

    private BacktestYear() {}

    /** A year over again. */
    static void backtest(Arguments arguments) {
        int parties = arguments.number("parties", 100_000);
        int signals = arguments.number("signals", 12);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                Muchang muchang = open(scratch, domain(4))) {
            arrive(muchang, parties);
            SplittableRandom chance = new SplittableRandom(1);
            long all = (long) parties * signals;
            long step = 365 * DAY / (all / AT_ONCE + 1);
            List<Signal> some = new ArrayList<>();
            for (long i = 0; i < all; i++) {
                Identity who = who(chance.nextInt(parties));
                Instant at = START.plusMillis(DAY + i / AT_ONCE * step);
                some.add(
                        chance.nextInt(3) == 0
                                ? Signal.did(who, "replied").at(at).withId("s-" + i)
                                : Signal.did(who, "purchased")
                                        .amount(yuan(50 + chance.nextInt(900)))
                                        .at(at)
                                        .withId("s-" + i));
                if (some.size() == AT_ONCE) {
                    muchang.accept(some);
                    some.clear();
                }
            }
            long began = System.nanoTime();
            long cpu = Cpu.nanos();
            BacktestReport report =
                    Backtest.of(domain(2)).over(muchang.journal()).run();
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.println(Table.text(
                    "Backtest: %,d customers, %,d facts, %,d signals decided anew in %.1f s, %.1f s of CPU: %,d messages instead of %,d; %.2f of the goal of"
                            + " 60 s for 100,000",
                    report.customers(),
                    report.facts(),
                    report.signals(),
                    seconds,
                    (Cpu.nanos() - cpu) / 1e9,
                    report.would().delivered(),
                    report.done().delivered(),
                    seconds / 60 * 100_000 / parties));
        }
    }

    /** A plan before it runs. */
    static void forecast(Arguments arguments) {
        int parties = arguments.number("parties", 1_000_000);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory());
                Muchang muchang = open(scratch, domain(4))) {
            arrive(muchang, parties);
            muchang.advanceTo(START.plusMillis(20 * DAY));
            for (int lap = 1; lap <= 3; lap++) {
                long began = System.nanoTime();
                long cpu = Cpu.nanos();
                ForecastReport report =
                        muchang.forecast(domain(4)).calling("friday").days(30).run();
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.println(Table.text(
                        "Forecast, lap %d: %,d customers, %,d messages wanted, %,d sent in %.1f s, %.1f s of CPU; %.2f of the goal of 10 s for 1,000,000",
                        lap,
                        report.customers(),
                        report.wanted(),
                        report.sent(),
                        seconds,
                        (Cpu.nanos() - cpu) / 1e9,
                        seconds / 10 * 1_000_000 / parties));
            }
        }
    }

    private static Muchang open(Scratch scratch, PrivateDomain domain) {
        return Muchang.builder(domain)
                .directory(scratch.directory("customers"))
                .startingAt(START)
                .carrier(LoopbackCarrier.named("wecom"))
                .open();
    }

    private static void arrive(Muchang muchang, int parties) {
        List<Signal> some = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            some.add(Signal.added(who(i))
                    .to("friends")
                    .at(START.plusSeconds(i / AT_ONCE))
                    .reachableAt(Address.of("wecom", "corp-" + i % 20, "wm-" + i)));
            if (some.size() == AT_ONCE || i == parties - 1) {
                muchang.accept(some);
                some.clear();
            }
        }
    }

    private static Identity who(int number) {
        return Identity.of("unionid", "year-" + number);
    }

    private static PrivateDomain domain(int most) {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends)
                .segment("repeat-buyers", did("purchased").atLeast(2).within(days(90)))
                .contents(
                        Content.named("tips").purpose(KNOWLEDGE).value("镜片多用两年").text("三个清洁镜片的办法"),
                        Content.named("care").purpose(CARE).value("知道度数有没有变").text("戴着还习惯吗"))
                .journeys(
                        Journey.named("welcome")
                                .startsOn(entered(friends))
                                .pause(hours(3))
                                .send("tips")
                                .build(),
                        Journey.named("after-purchase")
                                .startsOn(done("purchased"))
                                .pause(days(1).at("10:00"))
                                .send("care")
                                .build(),
                        Journey.named("friday")
                                .startsOn(called())
                                .send("tips")
                                .pause(days(2).at("10:00"))
                                .send("care")
                                .build())
                .policies(quietHours("21:30", "08:30"), atMost(most).per(days(30)))
                .build();
    }
}
