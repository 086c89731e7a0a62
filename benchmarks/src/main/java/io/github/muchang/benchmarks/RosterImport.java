package io.github.muchang.benchmarks;

import io.github.muchang.adapters.wechat.Endpoint;
import io.github.muchang.adapters.wechat.WeCom;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Pulled;
import io.github.muchang.runtime.Reconciler;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.time.Span;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The first import of a corp's customers from its roster into a directory, over HTTP from a {@link FakeWeCom} with the platform's quotas. The clock is
 * turned by hand: it goes on by as much as the reconciler says that one has to wait.
 *
 * <pre>{@code java -Xmx4g -cp benchmarks/target/benchmarks.jar io.github.muchang.benchmarks.Measure RosterImport DIRECTORY
 *   [--customers=100000] [--scarce=100]}</pre>
 *
 * <p>As fast as the documented quotas let it, then with a page a second, then for a corp that is granted {@code scarce} calls a minute only; each into a directory of its own.
 * After each, one more round, which finds nobody new.
 */
final class RosterImport {
    private static final int TENTHS = 10;

    private final Scratch scratch;
    private final int customers;

    private RosterImport(Scratch scratch, int customers) {
        this.scratch = scratch;
        this.customers = customers;
    }

    /** All of them. */
    static void run(Arguments arguments) {
        int customers = arguments.number("customers", 100_000);
        int scarce = arguments.number("scarce", 100);
        arguments.end();
        try (Scratch scratch = Scratch.under(arguments.directory())) {
            RosterImport imports = new RosterImport(scratch, customers);
            List<List<String>> rows = new ArrayList<>();
            imports.run("as published", 0, Duration.ZERO, rows);
            imports.run("as published, a page a second", 0, Duration.ofSeconds(1), rows);
            imports.run(Table.text("%,d calls a minute", scarce), scarce, Duration.ZERO, rows);
            Table.print(
                    Table.text("RosterImport: %,d customers of a fake WeCom, over HTTP, into a directory", customers),
                    List.of(
                            "quota",
                            "round",
                            "customers",
                            "new",
                            "calls",
                            "refused for quota",
                            "waits",
                            "virtual time",
                            "real s",
                            "customers/s"),
                    rows);
        }
    }

    /** The first round and another, of a corp that is granted so many calls a minute; 0 for as many as are published. */
    private void run(String quota, int perMinute, Duration pace, List<List<String>> rows) {
        System.err.println(quota);
        HandClock clock = HandClock.at("2026-02-01T09:00:00+08:00");
        try (FakeWeCom corp = (perMinute == 0
                        ? FakeWeCom.builder(clock)
                        : FakeWeCom.builder(clock).limit("api-calls-per-minute", perMinute))
                .open()) {
            WeComTown.settle(corp, clock, customers);
            Endpoint endpoint =
                    Endpoint.weCom(HttpClient.newHttpClient(), clock).at(corp.address());
            WeCom wecom = WeCom.of(endpoint, WeCom.tokens(endpoint, corp.corpId(), corp.secret()));
            WeCom granted = perMinute == 0 ? wecom : wecom.limit("calls-per-minute", perMinute);
            try (Muchang muchang = Muchang.builder(WeComTown.domain())
                    .directory(scratch.directory("import-" + rows.size()))
                    .startingAt(clock.instant())
                    .carrier(granted.customers(WeComTown.SETTINGS))
                    .open()) {
                Reconciler plain = muchang.reconciler(WeComTown.POOL, granted.roster(WeComTown.SETTINGS));
                Reconciler friends = pace.isZero() ? plain : plain.every(Span.of(pace));
                rows.add(round(quota, "first", corp, clock, muchang, friends));
                rows.add(round(quota, "second", corp, clock, muchang, friends));
                if (muchang.pool(WeComTown.POOL).size() != customers
                        || !corp.delivered().isEmpty()) {
                    throw new IllegalStateException("not everybody is there, or somebody of long ago was welcomed");
                }
            }
        }
    }

    private List<String> round(
            String quota, String name, FakeWeCom corp, HandClock clock, Muchang muchang, Reconciler friends) {
        int callsBefore = corp.asked().size();
        int refusedBefore = corp.exceeded().size();
        Instant began = clock.instant();
        long before = System.nanoTime();
        int listed = 0;
        int waits = 0;
        Pulled pulled = friends.pull();
        while (!(pulled instanceof Pulled.Done)) {
            if (pulled instanceof Pulled.Wait wait) {
                waits++;
                clock.passes(Duration.between(clock.instant(), wait.until()));
                muchang.advanceTo(clock.instant());
            } else if (pulled instanceof Pulled.Page page) {
                progress(listed, listed + page.listed(), clock, began);
                listed += page.listed();
            }
            pulled = friends.pull();
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        Pulled.Done done = (Pulled.Done) pulled;
        if (done.listed() != customers || done.departed() != 0 || done.withheld() != 0) {
            throw new IllegalStateException("the round came to " + done);
        }
        return Table.row(
                quota,
                name,
                Table.text("%,d", done.listed()),
                Table.text("%,d", done.arrived()),
                Table.text("%,d", corp.asked().size() - callsBefore),
                corp.exceeded().size() - refusedBefore,
                Table.text("%,d", waits),
                Duration.between(began, clock.instant()),
                Table.text("%.1f", seconds),
                Table.text("%,.0f", done.listed() / seconds));
    }

    private void progress(int before, int now, HandClock clock, Instant began) {
        int tenth = Math.max(1, customers / TENTHS);
        if (now / tenth > before / tenth) {
            System.err.println(
                    Table.text("  %,d of %,d after %s", now, customers, Duration.between(began, clock.instant())));
        }
    }
}
