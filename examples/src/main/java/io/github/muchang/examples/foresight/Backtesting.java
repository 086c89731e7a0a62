package io.github.muchang.examples.foresight;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.time.Span.days;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Backtest;
import io.github.muchang.runtime.Muchang;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 如果当时家规更严: two months as they were, and as they would have been under a tighter cap and longer nights. */
public final class Backtesting {
    private Backtesting() {}

    /** Runs it for 2,000 customers, or as many as the first argument says; prints in Chinese. */
    public static void main(String[] arguments) {
        int customers = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), customers);
    }

    static void run(PrintStream out, int customers) {
        PrivateDomain done =
                Shops.ruledBy(quietHours("21:30", "08:30"), atMost(4).per(days(7)));
        PrivateDomain tighter =
                Shops.ruledBy(quietHours("20:30", "10:00"), atMost(2).per(days(7)));
        try (Muchang muchang =
                Muchang.builder(done).carrier(LoopbackCarrier.named("wecom")).open()) {
            Shops.town(customers).live(muchang, Shops.OPENING, Shops.CLOSING);
            out.println(Backtest.of(tighter)
                    .over(muchang.journal())
                    .followedBy("purchased", days(7))
                    .run()
                    .in(Locale.CHINA));
        }
    }
}
