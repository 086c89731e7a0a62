package io.github.muchang.benchmarks;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.adapters.qq.official.Endpoint;
import io.github.muchang.adapters.qq.official.Event;
import io.github.muchang.adapters.qq.official.Gateway;
import io.github.muchang.adapters.qq.official.GatewayConnection;
import io.github.muchang.adapters.qq.official.GatewayState;
import io.github.muchang.adapters.qq.official.KnownGroups;
import io.github.muchang.adapters.qq.official.QqSettings;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events of QQ's gateway on their way to durable signals: read from a WebSocket, translated, decided under twelve segments, committed to a directory with
 * one sync per commit, one after another. Then the same gateway before a store that does not move at all: how much the platform could send until it had
 * to wait, and what that costs in memory.
 *
 * <pre>{@code java -Xmx1g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Gateway DIRECTORY
 *   [--users=10000] [--seconds=10] [--rounds=3] [--blocked=10]}</pre>
 *
 * <p>The platform is a {@link QqStation} in this process, which sends whenever the connection takes something and keeps nothing to be sent.
 */
final class GatewayEvents {
    private static final QqSettings SETTINGS = QqSettings.of("bot", "bot-users", "qq-user");
    private static final double MEBIBYTE = 1 << 20;

    private GatewayEvents() {}

    /** All of it. */
    static void run(Arguments arguments) {
        int users = arguments.number("users", 10_000);
        Duration time = arguments.seconds("seconds", 10);
        int rounds = arguments.number("rounds", 3);
        Duration blocked = arguments.seconds("blocked", 10);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            lap(scratch, 0, users, time); // to warm up
            List<Lap> laps = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                laps.add(lap(scratch, round, users, time));
                System.err.println(Table.text(
                        "round %d: %,.0f events/s", round, laps.get(round - 1).rate()));
            }
            Table.print(
                    Table.text("Gateway: one sync per event, %,d users, %d rounds; median [least-most]", users, rounds),
                    List.of("events/s", "CPU us per event"),
                    List.of(Table.row(
                            Spread.of(laps, Lap::rate).whole(),
                            Spread.of(laps, Lap::cpuMicros).whole())));
        }
        block(users, blocked);
    }

    /** What one lap did: events taken in for good, in how long, at what cost. */
    private record Lap(long events, long nanos, long cpuNanos) {
        double rate() {
            return events * 1e9 / nanos;
        }

        double cpuMicros() {
            return cpuNanos / 1e3 / events;
        }
    }

    private static PrivateDomain domain() {
        return Customers.segments()
                .zone("Asia/Shanghai")
                .identity("qq-user", Identity.Strength.STRONG)
                .activities(Event.ACTIVITY)
                .pools(Pool.named("bot-users").ownedBy("星海工作室").on("qq"))
                .build();
    }

    private static Lap lap(Scratch scratch, int number, int users, Duration time) {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        AtomicLong events = new AtomicLong();
        PrivateDomain domain = domain();
        try (Muchang muchang = Muchang.builder(domain)
                        .directory(scratch.directory("lap-" + number))
                        .startingAt(Instant.now())
                        .open();
                QqStation station = QqStation.talking(users);
                GatewayConnection connection = gateway(domain, station)
                        .knowing(KnownGroups.of(muchang))
                        .open(threads, each -> {
                            muchang.accept(each.signals());
                            events.incrementAndGet();
                        })) {
            station.awaitGreeting();
            long before = events.get();
            long cpuBefore = Cpu.nanos();
            long began = System.nanoTime();
            Uninterruptibles.sleepUninterruptibly(time);
            Lap lap = new Lap(events.get() - before, System.nanoTime() - began, Cpu.nanos() - cpuBefore);
            if (!(connection.state() instanceof GatewayState.Connected)) {
                throw new IllegalStateException("the gateway is " + connection.state());
            }
            return lap;
        } finally {
            threads.shutdown();
        }
    }

    /** The sink takes in the first event for so long; whatever was sent meanwhile has to come afterwards, each event once. */
    private static void block(int users, Duration time) {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        AtomicLong events = new AtomicLong();
        CountDownLatch goesOn = new CountDownLatch(1);
        try (QqStation station = QqStation.talking(users)) {
            long before = Memory.used();
            try (GatewayConnection connection = gateway(domain(), station).open(threads, each -> {
                Uninterruptibles.awaitUninterruptibly(goesOn);
                if (!each.event().field("id").equals(Optional.of("m-" + events.get()))) {
                    throw new IllegalStateException("after " + events + " events comes another one");
                }
                events.incrementAndGet();
            })) {
                station.awaitGreeting();
                Uninterruptibles.sleepUninterruptibly(time);
                long more = Memory.used() - before;
                long sent = station.silence();
                goesOn.countDown();
                while (events.get() < sent) {
                    if (!(connection.state() instanceof GatewayState.Connected)) {
                        throw new IllegalStateException("the gateway is " + connection.state());
                    }
                    Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(10));
                }
                Table.print(
                        Table.text("Gateway before a store that stands still for %d s", time.toSeconds()),
                        List.of("events sent until the platform had to wait", "MiB more in use", "taken in afterwards"),
                        List.of(Table.row(sent, Table.text("%.1f", more / MEBIBYTE), events.get())));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Gateway gateway(PrivateDomain domain, QqStation station) {
        Endpoint endpoint =
                Endpoint.of(HttpClient.newHttpClient(), InstantSource.system()).at(station.address());
        return Gateway.of(domain, SETTINGS, endpoint, station);
    }
}
