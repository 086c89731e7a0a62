package io.github.muchang.benchmarks;

import static io.github.muchang.content.Purpose.SERVICE;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.time.Span.days;

import com.google.common.util.concurrent.Uninterruptibles;
import com.sun.management.OperatingSystemMXBean;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Pace;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.BodyKind;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journey.Journey;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many due at one moment, while new signals come in; and many enrolled with nothing due.
 *
 * <pre>{@code java -Xmx6g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Wave DIRECTORY
 *   [--parties=100000] [--idle=1000000] [--seconds=30]}</pre>
 *
 * <p>First {@code idle} customers wait for the next day in a directory of their own, the clock runs, and the CPU time of the whole process is
 * measured. Then {@code parties} customers, every tenth of them important, are due at 10:00 sharp; one thread gives signals of others one by
 * one, before and during the wave, and each of those is durable when it returns.
 */
final class Wave {
    private static final Instant EVENING = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-03T02:00:00Z");
    private static final int AT_ONCE = 2000;
    private static final int IMPORTANT = 10;

    private Wave() {}

    /** Both. */
    static void run(Arguments arguments) {
        int parties = arguments.number("parties", 100_000);
        int idle = arguments.number("idle", 1_000_000);
        Duration time = arguments.seconds("seconds", 30);
        arguments.end();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            idle(scratch, threads, idle, time);
            wave(scratch, threads, parties);
        } finally {
            threads.shutdown();
        }
    }

    private static void idle(Scratch scratch, ExecutorService threads, int parties, Duration time) {
        try (Muchang muchang = Muchang.builder(domain())
                .directory(scratch.directory("idle"))
                .startingAt(EVENING)
                .carrier(LoopbackCarrier.named("wecom"))
                .open()) {
            settle(muchang, parties);
            muchang.start(threads, clockAt(EVENING.plusSeconds(1)));
            Uninterruptibles.sleepUninterruptibly(Duration.ofSeconds(15)); // what was begun before is written
            long before = cpu();
            Uninterruptibles.sleepUninterruptibly(time);
            System.out.println(Table.text(
                    "%n%,d enrolled, nothing due: %.2f ms of CPU a second over %d s",
                    parties, (cpu() - before) / 1e6 / time.toSeconds(), time.toSeconds()));
        }
    }

    private static void wave(Scratch scratch, ExecutorService threads, int parties) {
        CountDownLatch delivered = new CountDownLatch(parties);
        AtomicInteger place = new AtomicInteger();
        AtomicInteger lastImportant = new AtomicInteger();
        LoopbackCarrier wecom = LoopbackCarrier.named("wecom")
                .able(Capabilities.sending(BodyKind.TEXT, BodyKind.values())
                        .pace(Pace.unlimited(64))
                        .build())
                .answering(message -> {
                    int mine = place.incrementAndGet();
                    if (message.content().words().orElse("").startsWith("镜片")) {
                        lastImportant.accumulateAndGet(mine, Math::max);
                    }
                    delivered.countDown();
                    return Delivery.accepted("loopback-" + mine);
                });
        try (Muchang muchang = Muchang.builder(domain())
                .directory(scratch.directory("wave"))
                .startingAt(EVENING)
                .carrier(wecom)
                .open()) {
            settle(muchang, parties);
            Instant start = TEN.minusSeconds(5);
            muchang.advanceTo(start);
            InstantSource clock = clockAt(start);
            muchang.start(threads, clock);
            Latencies quiet = accepts(muchang, clock, TEN, delivered);
            long began = System.nanoTime();
            Latencies busy = accepts(muchang, clock, Instant.MAX, delivered);
            double seconds = (System.nanoTime() - began) / 1e9;
            Table.print(
                    Table.text(
                            "Wave: %,d due at 10:00, worked off in %.1f s (%,.0f messages/s); the last important one was number %,d of %,d"
                                    + " (%,d are important)",
                            parties, seconds, parties / seconds, lastImportant.get(), parties, parties / IMPORTANT),
                    List.of("one caller, one by one", "signals", "signals/s", "accept p50 ms", "p99 ms", "worst ms"),
                    List.of(row("in the 5 s before", quiet), row("during the wave", busy)));
        }
    }

    private static List<String> row(String when, Latencies latencies) {
        return Table.row(
                when,
                latencies.count(),
                Table.text("%,.0f", latencies.count() / (latencies.sum() / 1e9)),
                Table.text("%.2f", latencies.percentile(50) / 1e6),
                Table.text("%.2f", latencies.percentile(99) / 1e6),
                Table.text("%.2f", latencies.percentile(100) / 1e6));
    }

    /** Gives signals of people who are in no journey, until a moment or until the wave is over. */
    private static Latencies accepts(Muchang muchang, InstantSource clock, Instant until, CountDownLatch delivered) {
        Latencies latencies = new Latencies();
        int number = 0;
        while (clock.instant().isBefore(until) && delivered.getCount() > 0) {
            Signal signal = Signal.did(Identity.of("unionid", "visitor-" + number++ % 1000), "visited")
                    .at(clock.instant());
            long began = System.nanoTime();
            muchang.accept(signal);
            latencies.add(System.nanoTime() - began);
        }
        return latencies;
    }

    private static void settle(Muchang muchang, int parties) {
        for (int from = 0; from < parties; from += AT_ONCE) {
            List<Signal> arrivals = new ArrayList<>();
            for (int i = from; i < Math.min(parties, from + AT_ONCE); i++) {
                arrivals.add(Signal.added(Identity.of("unionid", "wave-" + i))
                        .to(i % IMPORTANT == 0 ? "members" : "friends")
                        .at(EVENING)
                        .reachableAt(Address.of("wecom", "corp-1", "wm-" + i)));
            }
            muchang.accept(arrivals);
        }
    }

    private static InstantSource clockAt(Instant start) {
        return InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), start));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static PrivateDomain domain() {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        Pool members = Pool.named("members").ownedBy("明视眼镜").on("wecom");
        return PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(friends, members)
                .contents(
                        Content.named("tips").purpose(SERVICE).value("镜片多用两年").text("三个清洁镜片的办法"),
                        Content.named("ready")
                                .purpose(SERVICE)
                                .value("知道镜片到店了")
                                .text("镜片到了，随时来取")
                                .priority(900))
                .journeys(
                        Journey.named("follow-up")
                                .startsOn(entered(friends))
                                .pause(days(1).at("10:00"))
                                .send("tips")
                                .build(),
                        Journey.named("pick-up")
                                .startsOn(entered(members))
                                .pause(days(1).at("10:00"))
                                .send("ready")
                                .build())
                .build();
    }
}
