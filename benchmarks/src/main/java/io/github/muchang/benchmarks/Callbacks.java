package io.github.muchang.benchmarks;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.adapters.wechat.WeComInbox;
import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Encrypted callbacks of WeCom on their way to durable signals: verified, decrypted, translated, decided, committed to a directory with one sync
 * per commit. As fast as some callers go, and then at a rate of the platform's, timed from when each was to be taken in.
 *
 * <pre>{@code java -Xmx4g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure Callbacks DIRECTORY
 *   [--seconds=10] [--most=400000] [--rate=1000] [--open=30] [--rounds=3]}</pre>
 *
 * <p>The callbacks are made beforehand by a {@link FakeWeCom}. The clock runs, with threads of its own. In half of the laps whoever came is welcomed
 * at once, two more commits each, through a carrier that answers without a network. Each lap has a directory of its own.
 */
final class Callbacks {
    private static final String MORNING = "2026-03-01T09:30:00+08:00";
    private static final int SENDERS = 4;

    private final Scratch scratch;
    private final FakeWeCom corp;
    private final Instant posted;
    private final List<Callback> callbacks;
    private int laps;

    private Callbacks(Scratch scratch, FakeWeCom corp, Instant posted, List<Callback> callbacks) {
        this.scratch = scratch;
        this.corp = corp;
        this.posted = posted;
        this.callbacks = callbacks;
    }

    /**
     * One lap.
     *
     * @param callers how many threads take callbacks in
     * @param welcomes whether the domain has the journey that welcomes whoever came
     * @param rate how many are posted a second; 0 for as many as are taken in
     * @param time how long
     */
    private record Setting(int callers, boolean welcomes, int rate, Duration time) {
        List<String> row(List<Callers.Result> rounds) {
            return Table.row(
                    callers,
                    rate == 0 ? "as it goes" : Table.text("%,d/s", rate),
                    welcomes ? "yes" : "no",
                    Spread.of(rounds, Callers.Result::rate).whole(),
                    Spread.of(rounds, Callers.Result::cpuMicrosPerSignal).whole(),
                    Spread.of(rounds, each -> each.millis(50)).fine(),
                    Spread.of(rounds, each -> each.millis(99)).fine(),
                    Spread.of(rounds, each -> each.millis(100)).fine());
        }
    }

    /** All of them. */
    static void run(Arguments arguments) {
        Duration time = arguments.seconds("seconds", 10);
        int most = arguments.number("most", 400_000);
        int rate = arguments.number("rate", 1000);
        Duration open = arguments.seconds("open", 30);
        int rounds = arguments.number("rounds", 3);
        arguments.end();
        List<Setting> settings = List.of(
                new Setting(1, false, 0, time),
                new Setting(4, false, 0, time),
                new Setting(16, false, 0, time),
                new Setting(16, true, 0, time),
                new Setting(16, false, rate, open),
                new Setting(16, true, rate, open));
        HandClock clock = HandClock.at(MORNING);
        try (Scratch scratch = Scratch.under(arguments.directory());
                FakeWeCom corp = FakeWeCom.builder(clock).open()) {
            System.err.println("making callbacks");
            Callbacks callbacks = new Callbacks(scratch, corp, clock.instant(), WeComTown.callbacks(corp, most));
            callbacks.lap(new Setting(4, true, 0, time)); // to warm up
            List<List<Callers.Result>> results = new ArrayList<>();
            settings.forEach(any -> results.add(new ArrayList<>()));
            for (int round = 1; round <= rounds; round++) {
                for (int i = 0; i < settings.size(); i++) {
                    Callers.Result result = callbacks.lap(settings.get(i));
                    results.get(i).add(result);
                    System.err.println(
                            Table.text("round %d %s: %,.0f callbacks/s", round, settings.get(i), result.rate()));
                }
            }
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < settings.size(); i++) {
                rows.add(settings.get(i).row(results.get(i)));
            }
            Table.print(
                    Table.text("Callbacks: encrypted, one sync per commit, %d rounds; median [least-most]", rounds),
                    List.of(
                            "callers",
                            "posted",
                            "welcomed",
                            "callbacks/s",
                            "CPU us per callback",
                            "p50 ms",
                            "p99 ms",
                            "worst ms"),
                    rows);
        }
    }

    private Callers.Result lap(Setting setting) {
        InstantSource clock = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), posted));
        ExecutorService callers = Executors.newFixedThreadPool(setting.callers());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (Muchang muchang = Muchang.builder(setting.welcomes() ? WeComTown.domain() : WeComTown.quiet())
                .directory(scratch.directory("lap-" + laps++))
                .startingAt(posted)
                .carrier(LoopbackCarrier.named("wecom"))
                .open()) {
            muchang.start(senders, clock);
            WeComInbox inbox = WeComTown.inbox(corp, clock);
            AtomicInteger next = new AtomicInteger();
            long cpuBefore = Cpu.nanos();
            long began = System.nanoTime();
            List<Future<Latencies>> running = new ArrayList<>();
            for (int i = 0; i < setting.callers(); i++) {
                running.add(callers.submit(() -> take(muchang, inbox, setting, next, began)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> each : running) {
                all.addAll(each.get());
            }
            return new Callers.Result(all.count(), System.nanoTime() - began, Cpu.nanos() - cpuBefore, all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while callbacks were taken in", e);
        } finally {
            callers.shutdown();
            senders.shutdown();
        }
    }

    /** Takes in one after the other until the time is over, or none is left; what is posted at a rate waits for its moment. */
    private Latencies take(Muchang muchang, WeComInbox inbox, Setting setting, AtomicInteger next, long began) {
        Latencies latencies = new Latencies();
        while (true) {
            int number = next.getAndIncrement();
            long due = setting.rate() == 0 ? System.nanoTime() : began + number * 1_000_000_000L / setting.rate();
            if (number >= callbacks.size() || due - began >= setting.time().toNanos()) {
                return latencies;
            }
            Uninterruptibles.sleepUninterruptibly(due - System.nanoTime(), TimeUnit.NANOSECONDS);
            accept(muchang, inbox, callbacks.get(number));
            latencies.add(System.nanoTime() - due);
        }
    }

    private static void accept(Muchang muchang, WeComInbox inbox, Callback callback) {
        try {
            if (muchang.accept(inbox.read(callback)).isEmpty()) {
                throw new IllegalStateException("a callback said nothing");
            }
        } catch (RejectedCallbackException e) {
            throw new IllegalStateException("a callback was not taken for genuine", e);
        }
    }
}
